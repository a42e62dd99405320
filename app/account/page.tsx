// One's own account and devices. A guest finds a way to make one here; nothing else ever asks for it.
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { signedIn } from '#app/asking/signed-in.ts'
import { MakeAccount } from '#app/identity/make-account.tsx'
import { Passkeys } from '#app/identity/passkeys.tsx'
import { SecondFactor } from '#app/identity/second-factor.tsx'
import { KeepMyPlace } from '#app/places/keep-my-place.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { Sentences } from '#app/words/sentences.tsx'
import { getRuntime, type OwnAccount } from '#server/runtime.ts'
import { ChangeAddress, ChangePassword, GiveUp, RenewCodes } from './changes.tsx'
import { Devices } from './devices.tsx'
import { LinksBack } from './links-back.tsx'
import { type ReturnBy, SignOut } from './sign-out.tsx'

export default async function AccountPage() {
  const person = await signedIn()
  if (!person) return <Nobody />
  const paper = await getTranslations('account.paper')
  const { reads } = getRuntime()
  const account = await reads.account(person)
  const { couples } = await reads.home(person)
  const unaided = !couples.some(({ partner, holds }) => partner && !holds)
  return (
    <Frame>
      <div className="grid grid-cols-1 gap-12">
        <MakeAccount>{account.address !== null && <HowYouSignIn {...account} address={account.address} />}</MakeAccount>
        <div className="unprinted grid grid-cols-1 gap-12">
          <Devices devices={account.devices} />
          <KeepMyPlace unaided={unaided}>
            {person.guest && (
              <ButtonLink href="/my-place/code" tone="plain" className="-ms-3 mt-1">
                {paper('title')}
              </ButtonLink>
            )}
          </KeepMyPlace>
          <LinksBack couples={couples} />
          <SignOut back={returnBy(account, unaided)} />
        </div>
      </div>
    </Frame>
  )
}

function returnBy({ address, devices }: OwnAccount, unaided: boolean): ReturnBy {
  if (address !== null) return 'text'
  if (devices.length > 1) return 'linked'
  return unaided ? 'last-alone' : 'last'
}

async function HowYouSignIn(account: OwnAccount & { address: string }) {
  const { address, password, passkeys, codesLeft, secondFactor } = account
  const t = await getTranslations('account.change')
  return (
    <section aria-labelledby="sign-in" className="grid grid-cols-1 gap-3">
      <h2 id="sign-in" className="unprinted font-serif text-prompt">
        {t('title')}
      </h2>
      <p className="unprinted mb-2">{t('as', { address })}</p>
      <div className="unprinted grid grid-cols-1 gap-3">
        <ChangeAddress address={address} password={password} />
        <ChangePassword address={address} password={password} />
        {password && <SecondFactor address={address} on={secondFactor} />}
        <Passkeys passkeys={passkeys} password={password} address={address} />
      </div>
      <RenewCodes address={address} password={password} codesLeft={codesLeft} />
      <GiveUp address={address} password={password} />
    </section>
  )
}

async function Nobody() {
  const t = await getTranslations('account')
  return (
    <Frame>
      <p className="text-lead">{t('own.nobody')}</p>
      <p className="mt-2 mb-6">{t('own.nobody-text')}</p>
      <div className="grid gap-3 sm:flex">
        <ButtonLink href="/sign-in">{t('link.sign-in')}</ButtonLink>
      </div>
    </Frame>
  )
}

async function Frame({ children }: { children: ReactNode }) {
  const t = await getTranslations('account.own')
  return (
    <PageFrame>
      <h1 className="unprinted mb-8 font-serif text-title">{t('title')}</h1>
      <Sentences of={['account', 'lobby']}>{children}</Sentences>
    </PageFrame>
  )
}
