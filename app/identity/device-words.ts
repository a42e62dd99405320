'use client'
// What a device is called. Browsers and systems go by the same names in every language.
import { useTranslations } from 'next-intl'

const NAMES: Record<string, string> = {
  edge: 'Edge',
  opera: 'Opera',
  samsung: 'Samsung Internet',
  firefox: 'Firefox',
  chrome: 'Chrome',
  safari: 'Safari',
  android: 'Android',
  iphone: 'iPhone',
  ipad: 'iPad',
  windows: 'Windows',
  chromeos: 'ChromeOS',
  mac: 'Mac',
  linux: 'Linux',
}

export function useDeviceWords(): (device: string | null) => string {
  const t = useTranslations('account.devices')
  return (device) => {
    const [browser, system] = (device ?? '').split('/').map((part) => NAMES[part])
    return browser && system ? t('named', { browser, system }) : t('unknown')
  }
}
