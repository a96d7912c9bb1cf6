import type { VNode } from 'preact'
import { hrefOf } from '../address.ts'
import { useDesk } from '../desk/desk.ts'
import { usePasskeyWords } from '../text/passkeys.ts'
import { useAsk } from '../wire/use-ask.ts'
import { follow } from './follow.ts'

/**
 * For whoever a passkey is asked of and who has none, after a reset: they would not get in again. The
 * session said so when it began; whether there is one by now is asked on each screen.
 */
export function LacksPasskey(): VNode | null {
  const { t } = usePasskeyWords()
  const { address, go } = useDesk()
  const own = useAsk('passkeys.list', undefined)
  if (own.value?.length !== 0) return null
  return (
    <p class="note wants-work screen-only" role="alert">
      {t.lacking}{' '}
      {address.screen !== 'me' && (
        <a href={hrefOf({ ...address, screen: 'me' })} onClick={follow(() => go({ screen: 'me' }))}>
          {t['propose.mine']}
        </a>
      )}
    </p>
  )
}
