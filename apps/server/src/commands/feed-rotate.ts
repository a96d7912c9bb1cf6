import { FEED_KEYS, KEYS_OF, secretOrigin } from '@cho40/contract'
import type { Feed } from '@cho40/core/reconciliation'
import { processDeps } from '../process-deps.ts'
import type { SecretFile } from '../secret-file.ts'
import { about, command, jsonArgument } from './command.ts'
import { DONE, type ExitCode } from './exit-code.ts'
import { besideFeed, feedArgument, readSecret, stdinArgument } from './feed-options.ts'
import { placeArguments } from './place-arguments.ts'
import { refuseProblem } from './refuse-problem.ts'
import { refuseUsage } from './refuse-usage.ts'
import { printJson, printLine } from './say.ts'
import { table } from './table.ts'

const HERE = ['feed', 'rotate']

/** Changes a feed's secrets beside a running server, which takes them up with the next message. */
export const feedRotate = command(
  {
    ...feedArgument,
    ...stdinArgument,
    key: {
      type: 'string',
      valueHint: 'NAME',
      description: about(
        'khoá gọi API của nhà cung cấp (api), đọc từ --stdin',
        'a key of the provider’s interface (api), read from --stdin',
      ),
    },
    retire: {
      type: 'string',
      valueHint: 'SECRET',
      description: about(
        'bỏ bí mật này (mã fsec_…, xem feed list)',
        'retire this secret (fsec_…, see feed list)',
      ),
    },
    ...placeArguments,
    ...jsonArgument,
  },
  (args): Promise<ExitCode> =>
    besideFeed(args, HERE, async ({ feed, dataDir, json }) => {
      const { openSecretFile } = await import('../secret-file.ts')
      const secrets = await openSecretFile(dataDir)
      if (args.retire !== undefined) {
        const retired = await secrets.retire(feed.id, args.retire)
        return retired.ok
          ? tellSecrets(secrets, feed, { json })
          : refuseProblem(retired.problem, { json })
      }
      const isTheirs = secretOrigin(feed.provider, feed.authentication) !== 'ours'
      const mustRead = args.stdin === true || args.key !== undefined || isTheirs
      const given = mustRead ? await readSecret() : undefined
      if (given && !given.ok) return refuseUsage(given.problem, HERE)
      if (args.key !== undefined)
        return giveKey(secrets, feed, { ...args, value: given?.value ?? '', json })
      const id = processDeps.ids.make('fsec')
      const added = await secrets.add(feed.id, { id, secret: given?.value })
      if (!added.ok) return refuseProblem(added.problem, { json })
      return tellSecrets(secrets, feed, { json, made: added.value ?? null })
    }),
)

async function giveKey(
  secrets: SecretFile,
  feed: Feed,
  given: { readonly key?: string | undefined; readonly value: string; readonly json: boolean },
): Promise<ExitCode> {
  const key = FEED_KEYS.find((one) => one === given.key)
  if (key === undefined || !KEYS_OF[feed.provider]?.includes(key)) {
    const names = KEYS_OF[feed.provider] ?? []
    const expected = {
      vi: names.length === 0 ? 'nhà cung cấp khác: nguồn này không có khoá' : names.join(', '),
      en: names.length === 0 ? 'left out: this provider has none' : names.join(' or '),
    }
    const found = given.key ?? ''
    return refuseUsage({ type: 'OptionInvalid', option: '--key', found, expected }, HERE)
  }
  await secrets.giveKey(feed.id, { key, value: given.value })
  return tellSecrets(secrets, feed, { json: given.json })
}

async function tellSecrets(
  secrets: SecretFile,
  { id }: Feed,
  { json, made = null }: { readonly json: boolean; readonly made?: string | null },
): Promise<ExitCode> {
  const [kept, keys] = await Promise.all([secrets.kept(id), secrets.keys(id)])
  if (json) {
    printJson({ feedId: id, secret: made, secrets: kept, keys })
    return DONE
  }
  const rows = kept.map((one) => [`${one.id} · ${one.mark}`, one.addedAt ?? '–'])
  printLine(table([...rows, ...keys.map((key) => [`khoá · key ${key}`, '•••'])]))
  if (made !== null) {
    printLine(`Bí mật mới, chỉ hiện lần này · The new secret, shown this once: ${made}`)
  }
  return DONE
}
