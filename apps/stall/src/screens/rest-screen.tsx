import type { VNode } from 'preact'
import { textOf } from '../text/text-of.ts'
import { loadMore, loadSetup } from '../till/load-more.ts'
import { isShut, type PinDesk } from '../till/pin.ts'
import { seesTotals } from '../till/role.ts'
import type { Till } from '../till/till.ts'
import { BookScreen } from './book/book.tsx'
import { CloseScreen } from './close/close.tsx'
import { OrderScreen } from './order/order.tsx'
import { SaleScreen } from './sale/sale.tsx'
import { ChooseStallScreen } from './sign-in/choose-stall.tsx'

/** Every screen but the keypad. */
export function RestScreen({ till }: { till: Till }): VNode | null {
  const { page, session, stallId } = till.state
  // A phone that nobody can sign in on can still hand its book over.
  if (['khoi-phuc', 'carry', 'join'].includes(page.name)) return <More till={till} />
  if (stallId === undefined) {
    return session ? <ChooseStallScreen till={till} session={session} /> : null
  }
  const shut = isShut(till)
  const { pin } = till.state
  if (shut === undefined) return null
  if (pin && (shut || pin.choosing)) return <More till={till} pin={pin} />
  switch (page.name) {
    case 'book':
      return <BookScreen till={till} />
    case 'settings':
    case 'prices':
    case 'see':
    case 'account':
    case 'refund':
      return <Setup till={till} />
    case 'close':
      return seesTotals(till.state) ? <CloseScreen till={till} /> : <BookScreen till={till} />
    case 'order':
      return <OrderScreen till={till} id={page.id} />
    case 'sale':
      return <SaleScreen till={till} id={page.id} />
    case 'sign':
    case 'pair':
    case 'bank-text':
    case 'take':
      return <More till={till} />
    case 'sell':
    case 'join':
    case 'carry':
    case 'khoi-phuc':
    case 'sign-in':
      return null
  }
}

function Setup({ till }: { till: Till }): VNode {
  const { setup } = till.state
  if (setup) return <setup.SetupScreen till={till} />
  void loadSetup(till)
  return <p class="starting">{textOf(till.state).starting}</p>
}

/** A page that comes later, or the lock in front of one. */
function More({ till, pin }: { till: Till; pin?: PinDesk }): VNode {
  const { more } = till.state
  if (more) return pin ? <more.PinScreen till={till} pin={pin} /> : <more.MoreScreen till={till} />
  void loadMore(till)
  return <p class="starting">{textOf(till.state).starting}</p>
}
