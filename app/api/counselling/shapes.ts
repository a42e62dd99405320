// What the doors of counselling take: purposes, policies, and the name a counsellor has for a couple.
import { z } from 'zod'
import { PARTNER_SEATS } from '#shared/session/seat.ts'
import { lineOf } from '#shared/written.ts'

export const Purposes = z.enum(['hosting', 'past-reflections', 'agreements'])
export const Policies = z.enum(['no-secrets', 'limited-secrets'])
export const Alias = lineOf(60)
export const Seats = z.enum(PARTNER_SEATS)
