import * as z from 'zod/mini'
import { Day } from './primitives.ts'

/** What a person reads, in both languages; Vietnamese is the original. */
export type Words = { readonly vi: string; readonly en: string }

export const BOOK_LANGUAGES = ['vi', 'en'] as const
export type BookLanguage = (typeof BOOK_LANGUAGES)[number]

/** What can be printed from a book, by the last part of its address. */
export const BOOK_STATEMENTS = [
  'journal',
  'ledger',
  'cash',
  'bank',
  'receivables',
  'payables',
  'trial-balance',
  'position',
  'results',
] as const
export type BookStatement = (typeof BOOK_STATEMENTS)[number]

/**
 * Which statement, over which market days, both ends included. A statement of a moment is as of the
 * end of `to`, beside the eve of `from`.
 */
export const StatementQuery = z
  .object({
    statement: z.enum(BOOK_STATEMENTS),
    from: Day,
    to: Day,
    /** The account of a ledger or a bank book, with everything under it: `511`, `331.0001`. */
    account: z.optional(z.string().check(z.regex(/^\d{3,5}(\.\d{4,6}){0,2}$/))),
    /** How deep a trial balance goes: 1 three digits, 2 sub-accounts, 3 parties. */
    level: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(3)), 2),
    language: z._default(z.enum(BOOK_LANGUAGES), 'vi'),
  })
  .check(
    z.refine(({ from, to }) => from <= to, { path: ['to'], message: 'before the first day' }),
    z.refine(({ statement, account }) => statement !== 'ledger' || account !== undefined, {
      path: ['account'],
      message: 'a ledger is of one account',
    }),
  )
export type StatementQuery = z.infer<typeof StatementQuery>

/** Whose book it is, as its head says. */
export type BookUnit = {
  name: string
  address: string | null
  taxCode: string | null
  /** Made up for a demonstration: said on every page and file. */
  demo: boolean
}

/** Where a reader at a screen can go from a printed page; nothing of it is printed. */
export type BookLink = { href: string; words: string; language?: BookLanguage }
