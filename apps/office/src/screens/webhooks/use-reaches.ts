import type { BookId, CooperativeView } from '@cho40/contract'
import { useEffect, useState } from 'preact/hooks'
import { type CooperativeName, useDesk } from '../../desk/desk.ts'
import { say } from '../../text/say.ts'
import { useWebhookWords } from '../../text/webhooks.ts'
import { ask } from '../../wire/call.ts'
import { useAsk } from '../../wire/use-ask.ts'
import type { ReachId } from './use-webhooks.ts'

export type Reaches = {
  /** The market in view with all that is in it, cooperatives, then its stalls one by one. */
  readonly options: readonly (readonly [ReachId, string])[]
  readonly nameOf: (book: BookId) => string
  /** Whether everything that could be offered was asked for. */
  readonly known: boolean
}

/** Whose events may be told of, by the names people know them by. */
export function useReaches(): Reaches {
  const { t } = useWebhookWords()
  const { market, cooperatives } = useDesk()
  const stalls = useAsk('market.stalls', market ? { marketId: market.id } : 'nothing')
  const books = useBooksOf(cooperatives)
  const options: readonly (readonly [ReachId, string])[] = [
    ...(market ? [[market.id, market.name] as const] : []),
    ...(books ?? []).map(({ bookId, name }) => [bookId, name] as const),
    ...(stalls.value ?? []).map(
      ({ bookId, number, name }) => [bookId, `${number} – ${name}`] as const,
    ),
  ]
  const names = new Map<string, string>(options)
  return {
    options,
    nameOf: (book) => names.get(book) ?? say(t['book.other'], { code: book.slice(-6) }),
    known: books !== undefined,
  }
}

/** Cooperatives with their books; one that cannot be asked is left out. */
function useBooksOf(
  cooperatives: readonly CooperativeName[],
): readonly CooperativeView[] | undefined {
  const [books, setBooks] = useState<readonly CooperativeView[]>()
  useEffect(() => {
    let current = true
    const learn = async (): Promise<void> => {
      const asked = cooperatives.map(({ id }) => ask('cooperative.view', { cooperativeId: id }))
      const answers = await Promise.all(asked)
      if (current) setBooks(answers.flatMap((answer) => (answer.ok ? [answer.value] : [])))
    }
    void learn()
    return () => {
      current = false
    }
  }, [cooperatives])
  return books
}
