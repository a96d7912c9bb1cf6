import type { OpenWebhook, PersonId, Problem, WebhookId } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Deps, Tx } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { followMissing } from './follow-books.ts'

/** So many addresses for one book or market; each is sent everything. */
const MOST = 10

/**
 * Opens an address that events are sent to, from now on. `by` is null for whoever runs the server.
 * Problems: NotFound (book, market), IdReused, WrongState (ten are open for it).
 */
export function openWebhook(
  deps: Deps,
  { by, ...input }: OpenWebhook & { readonly by: PersonId | null },
): Promise<Result<{ readonly webhookId: WebhookId }, Problem>> {
  const reach = 'bookId' in input ? input.bookId : input.marketId
  return transact(deps, (tx) =>
    once(tx, { scope: `webhook:${reach}`, id: input.id, body: input }, async () => {
      const refused = await cannotOpen(tx, input)
      if (refused) return err(refused)
      const now = tx.clock.now()
      await tx.db
        .insertInto('cho_webhook')
        .values({
          id: input.id,
          reach,
          url: input.url,
          kinds: input.kinds ? JSON.stringify(input.kinds) : null,
          note: input.note ?? null,
          made_by: by,
          made_at: now,
          state: 'active',
          reason: null,
          changed_at: now,
        })
        .execute()
      await followMissing(tx)
      return ok({ webhookId: input.id })
    }),
  )
}

async function cannotOpen({ db }: Tx, input: OpenWebhook): Promise<Problem | undefined> {
  const [what, id] =
    'bookId' in input ? (['book', input.bookId] as const) : (['market', input.marketId] as const)
  const there =
    what === 'book'
      ? await db.selectFrom('cho_book').select('id').where('id', '=', id).executeTakeFirst()
      : await db.selectFrom('cho_market').select('id').where('id', '=', id).executeTakeFirst()
  if (!there) return { type: 'NotFound', what, id }
  const others = await db
    .selectFrom('cho_webhook')
    .select(['id', 'state'])
    .where((eb) => eb.or([eb('reach', '=', id), eb('id', '=', input.id)]))
    .execute()
  if (others.some((other) => other.id === input.id)) {
    return { type: 'AlreadyExists', what: 'webhook', id: input.id }
  }
  const open = others.filter(({ state }) => state !== 'closed').length
  return open >= MOST ? { type: 'WrongState', what: 'webhook', id, state: 'too_many' } : undefined
}
