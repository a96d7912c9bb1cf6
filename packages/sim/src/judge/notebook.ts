import type { DecisionId } from '@cho40/contract'
import type { OrderedPayout } from '../market/ordered-payout.ts'
import type { ShownRequest } from '../market/shown-request.ts'

/** Something that must never be. */
export type Violation = {
  readonly check: string
  readonly facts: Readonly<Record<string, unknown>>
}

/** What the judge knows beside the database: what was promised to whom, and what people did. */
export type Notebook = {
  readonly violations: Violation[]
  readonly requests: Map<string, ShownRequest>
  /** Events of phones by id: how often sent, and whether the server confirmed them. */
  readonly sent: Map<string, SentEvent>
  /** Observations a provider was told are taken: `feed/event`. */
  readonly acknowledged: Set<string>
  /** Which movement a source's event speaks of: `feed/event`. */
  readonly told: Map<string, number>
  /** Events of forgers; none may ever be in the books. */
  readonly forged: Set<string>
  /** Transfers a person decided about, or tried to. */
  readonly decided: Set<string>
  /** Decisions that people took, to be taken back. */
  readonly decisions: DecisionId[]
  /** Payouts that were ordered, by their code. */
  readonly payouts: Map<string, OrderedPayout>
  /** Requests and cash sales of which money was given back, or may have been. */
  readonly givenBack: Set<string>
  /** Row ids up to which the judge has looked. */
  readonly seen: {
    transfer: number
    allocation: number
    observation: number
    entry: number
    changes: number
  }
  /** How many transfers of a kind the books have: `account direction amount`. */
  readonly booked: Map<string, number>
  readonly tally: Tally
}

export type SentEvent = {
  attempts: number
  fate: 'unknown' | 'applied' | 'refused' | 'forgotten'
  readonly sale: string | undefined
  readonly amount: number
}

export type Tally = {
  steps: number
  transfers: number
  automatic: number
  wrong: number
  deliveries: number
  observations: number
  /** Observations that waited for the statement at some time, and that still do at the end. */
  everHeld: number
  held: number
  /** Account days on whose night the books said what the bank says. */
  nights: number
  payouts: number
  undone: number
  imports: number
  deaths: number
  decisions: number
  /** Of payments that the machine should have matched, how many it did. */
  recall: Record<string, { expected: number; matched: number }>
}

export function newTally(): Tally {
  return {
    steps: 0,
    transfers: 0,
    automatic: 0,
    wrong: 0,
    deliveries: 0,
    observations: 0,
    everHeld: 0,
    held: 0,
    nights: 0,
    payouts: 0,
    undone: 0,
    imports: 0,
    deaths: 0,
    decisions: 0,
    recall: {},
  }
}

/** Adds what one run counted to the sum of several. */
export function addUp(sum: Tally, { recall, ...counts }: Tally): void {
  for (const name of Object.keys(counts) as (keyof typeof counts)[]) sum[name] += counts[name]
  for (const [name, { expected, matched }] of Object.entries(recall)) {
    const all = (sum.recall[name] ??= { expected: 0, matched: 0 })
    all.expected += expected
    all.matched += matched
  }
}

export function newNotebook(): Notebook {
  return {
    violations: [],
    requests: new Map(),
    sent: new Map(),
    acknowledged: new Set(),
    told: new Map(),
    forged: new Set(),
    decided: new Set(),
    decisions: [],
    payouts: new Map(),
    givenBack: new Set(),
    seen: { transfer: 0, allocation: 0, observation: 0, entry: 0, changes: -1 },
    booked: new Map(),
    tally: newTally(),
  }
}

/** Records what must not be; the run stops at the end of its step. */
export function accuse(notebook: Notebook, check: string, facts: Violation['facts']): void {
  notebook.violations.push({ check, facts })
}
