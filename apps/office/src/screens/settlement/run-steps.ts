import type { SettlementShown, SettlementView } from '@cho40/contract'

/** In the order of a run; one key each. */
export const RUN_STEPS = {
  check: 'c',
  approve: 'a',
  reopen: 'b',
  export: 'e',
  sent: 's',
  close: 'l',
  void: 'x',
} as const
export type RunStep = keyof typeof RUN_STEPS

const NEXT: Readonly<Record<SettlementShown, readonly RunStep[]>> = {
  draft: ['check', 'void'],
  checked: ['approve', 'reopen', 'void'],
  approved: ['export', 'void'],
  exported: ['sent'],
  partly_paid: ['sent'],
  returned: ['sent'],
  paid: ['close'],
  closed: [],
  void: [],
}

/** What may be done with a run where it stands; who may do it is the server's to say. */
export function nextSteps(run: SettlementView): readonly RunStep[] {
  return NEXT[run.state]
}

/** The five stations of a run, and how far it is. */
export const STATIONS = ['draft', 'checked', 'approved', 'exported', 'paid'] as const

export function stationOf(state: SettlementShown): number {
  if (state === 'partly_paid' || state === 'returned') return STATIONS.indexOf('exported')
  if (state === 'closed') return STATIONS.length
  return STATIONS.findIndex((one) => one === state)
}

/** Who checked may not approve: the second person is another one. */
export function checkedBy(run: SettlementView): string | undefined {
  return run.steps.findLast(({ state }) => state === 'checked')?.by
}
