import type { FeedId } from '@cho40/contract'
import type { Reading } from '@cho40/core'
import { type Feed, feedNamed } from '@cho40/core/reconciliation'
import { err, isId, ok, type Result } from '@cho40/values'
import { about } from './command.ts'
import type { ExitCode } from './exit-code.ts'
import { databasePlace, type PlaceOptions } from './place-arguments.ts'
import { refuseProblem } from './refuse-problem.ts'
import { refuseUsage } from './refuse-usage.ts'
import type { UsageProblem } from './usage-problem.ts'

export const feedArgument = {
  feed: {
    type: 'string',
    valueHint: 'ID',
    required: true,
    description: about('mã nguồn báo tiền, feed_…', 'the feed’s id, feed_…'),
  },
} as const

/** A secret on a command line can be read by everybody on the machine, and stays in the history. */
export const stdinArgument = {
  stdin: {
    type: 'boolean',
    description: about(
      'đọc bí mật do nhà cung cấp đưa từ đầu vào chuẩn',
      'read the secret that the provider gave from standard input',
    ),
  },
} as const

export function readFeed(found: string): Result<FeedId, UsageProblem> {
  if (isId('feed', found)) return ok(found)
  const expected = { vi: 'mã dạng feed_…', en: 'an id like feed_…' }
  return err({ type: 'OptionInvalid', option: '--feed', found, expected })
}

const MOST_BYTES = 4096

/** One line of standard input without the white space around it. */
export async function readSecret(): Promise<Result<string, UsageProblem>> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of process.stdin as AsyncIterable<Buffer>) {
    length += part.length
    if (length > MOST_BYTES) break
    parts.push(part)
  }
  const text = Buffer.concat(parts).toString('utf8').trim()
  if (length <= MOST_BYTES && /^[\x21-\x7e]{4,500}$/.test(text)) return ok(text)
  const expected = { vi: 'một dòng bí mật 4–500 ký tự', en: 'one line of 4 to 500 characters' }
  // Whatever was pasted is not shown again.
  return err({ type: 'OptionInvalid', option: '--stdin', found: '…', expected })
}

type Options = PlaceOptions & { readonly feed: string; readonly json?: boolean | undefined }

/** Finds an open feed beside whatever server runs, and does something that writes no row. */
export async function besideFeed(
  args: Options,
  here: readonly string[],
  work: (found: { feed: Feed; dataDir: string; json: boolean }) => Promise<ExitCode>,
): Promise<ExitCode> {
  const id = readFeed(args.feed)
  if (!id.ok) return refuseUsage(id.problem, here)
  const place = databasePlace(args)
  if (!place.ok) return refuseUsage(place.problem, here)
  const [{ orRefusal, whileOpen }, { openBeside }] = await Promise.all([
    import('./with-database.ts'),
    import('./open-beside.ts'),
  ])
  const json = args.json === true
  return orRefusal(place.value, async () => {
    const database = openBeside(place.value)
    return whileOpen(database, async () => {
      const feed = await openFeedNamed(database, id.value)
      if (!feed) return refuseProblem({ type: 'NotFound', what: 'feed', id: id.value }, { json })
      return work({ feed, dataDir: place.value.dataDir, json })
    })
  })
}

async function openFeedNamed(reading: Reading, id: FeedId): Promise<Feed | undefined> {
  const feed = await feedNamed(reading, id)
  return feed?.closed_at === null ? feed : undefined
}
