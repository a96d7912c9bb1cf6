import type { CooperativeId, FeedView, MarketId } from '@cho40/contract'
import { useState } from 'preact/hooks'
import { problemText, useWords } from '../../desk/desk.ts'
import { tell } from '../../wire/call.ts'
import type { Mutations } from '../../wire/calls.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { useSaid } from '../../wire/use-said.ts'

export type Reach = { marketId: MarketId } | { cooperativeId: CooperativeId }

/** A secret that was made just now; it lives in this screen alone and goes with it. */
export type ShownSecret = { readonly feedId: string; readonly secret: string }

export type Feeds = ReturnType<typeof useFeeds>

/** The feeds of one market or cooperative, and what is done with them one act after another. */
export function useFeeds(reach: Reach) {
  const { text } = useWords()
  const asked = useAsk('feeds.list', reach)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useSaid()
  const [shown, setShown] = useState<ShownSecret>()
  /** What the server answered; undefined when it refused, which is then said in words. */
  const act = async <Path extends keyof Mutations>(
    path: Path,
    input: Mutations[Path]['input'],
  ): Promise<Mutations[Path]['output'] | undefined> => {
    if (busy) return undefined
    setBusy(true)
    const answer = await tell(path, input)
    await asked.anew()
    setBusy(false)
    if (!answer.ok) setSaid(problemText(text, answer.problem))
    return answer.ok ? answer.value : undefined
  }
  const feeds: readonly FeedView[] | undefined = asked.value
  return { ...asked, feeds, busy, said, setSaid, shown, setShown, act }
}
