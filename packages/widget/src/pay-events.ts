import type { PayRequestView } from '@cho40/contract'

/** What an event of `<cho40-pay>` carries: amounts in whole đồng. */
export type PayEventDetail = Pick<PayRequestView, 'state' | 'due' | 'received' | 'left'>

export type PayErrorDetail = {
  readonly reason: 'not-found' | 'refused' | 'unreachable' | 'no-server'
}

const EVENTS: Readonly<Record<PayRequestView['state'], readonly string[]>> = {
  waiting: [],
  short: ['cho40-short'],
  alarm: ['cho40-short'],
  paid: ['cho40-paid'],
  over: ['cho40-paid', 'cho40-over'],
  expired: ['cho40-expired'],
  cancelled: ['cho40-cancelled'],
}

/** Tells the page around the element how the request stands now. */
export function tell(element: Element, { state, due, received, left }: PayRequestView): void {
  const detail: PayEventDetail = { state, due, received, left }
  for (const name of EVENTS[state]) dispatch(element, name, detail)
}

export function tellError(element: Element, detail: PayErrorDetail): void {
  dispatch(element, 'cho40-error', detail)
}

function dispatch(element: Element, name: string, detail: unknown): void {
  element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
}
