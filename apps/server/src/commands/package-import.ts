import { buffer } from 'node:stream/consumers'
import { SignedIndicators } from '@cho40/contract'
import { ok } from '@cho40/values'
import { about, command, jsonArgument } from './command.ts'
import { DONE, type ExitCode } from './exit-code.ts'
import { databasePlace, placeArguments } from './place-arguments.ts'
import { readInputFile } from './read-input-file.ts'
import { refuseProblem } from './refuse-problem.ts'
import { refuseUsage } from './refuse-usage.ts'
import { printJson, printLine } from './say.ts'
import { table } from './table.ts'
import { communeArgument, readCommune, readKey } from './unit-arguments.ts'

/** Takes a package of another deployment over: verified, once, or not at all. */
export const packageImport = command(
  {
    file: {
      type: 'positional',
      required: true,
      description: about(
        'tệp gói chỉ tiêu; - là đầu vào chuẩn',
        'the package; - is standard input',
      ),
    },
    ...placeArguments,
    ...jsonArgument,
  },
  async (args): Promise<ExitCode> => {
    const here = ['package', 'import']
    const place = databasePlace(args)
    if (!place.ok) return refuseUsage(place.problem, here)
    const bytes =
      args.file === '-' ? ok(await buffer(process.stdin)) : await readInputFile(args.file)
    if (!bytes.ok) return refuseUsage(bytes.problem, here)
    const json = args.json === true
    const signed = readPackage(bytes.value)
    if (!signed) {
      const reason = 'not a signed package'
      return refuseProblem({ type: 'UnreadableMessage', reason }, { json })
    }
    const [{ withDatabase }, { importPackage }] = await Promise.all([
      import('./with-database.ts'),
      import('@cho40/core/adoption'),
    ])
    return withDatabase(place.value, async (deps) => {
      const taken = await importPackage(deps, { signed })
      if (!taken.ok) return refuseProblem(taken.problem, { json })
      const { added, known, unknown } = taken.value
      const rows = [
        ['Giá trị mới · Added', String(added)],
        ['Đã có · Known', String(known)],
        ['Chỉ tiêu chưa biết · Unknown', String(unknown)],
      ]
      if (json) printJson(taken.value)
      else printLine(table(rows))
      return DONE
    })
  },
)

function readPackage(bytes: Uint8Array): SignedIndicators | undefined {
  try {
    const read = SignedIndicators.safeParse(JSON.parse(new TextDecoder().decode(bytes)))
    return read.success ? read.data : undefined
  } catch {
    // What is no JSON is no package.
    return undefined
  }
}

/** Trusts another deployment’s key with a unit, or ends that. */
export const packageTrust = command(
  {
    key: {
      type: 'string',
      valueHint: 'KEY',
      required: true,
      description: about('khoá công khai của nơi gửi', 'the sender’s public key'),
    },
    ...communeArgument,
    name: {
      type: 'string',
      valueHint: 'NAME',
      description: about('tên nơi gửi', 'the sender’s name'),
    },
    end: {
      type: 'boolean',
      description: about('thôi tin khoá này', 'trust it no longer'),
    },
    ...placeArguments,
    ...jsonArgument,
  },
  async (args): Promise<ExitCode> => {
    const here = ['package', 'trust']
    const key = readKey(args.key)
    if (!key.ok) return refuseUsage(key.problem, here)
    const commune = readCommune(args.commune)
    if (!commune.ok) return refuseUsage(commune.problem, here)
    const place = databasePlace(args)
    if (!place.ok) return refuseUsage(place.problem, here)
    const [{ withDatabase }, { endPeer, peers, trustPeer }] = await Promise.all([
      import('./with-database.ts'),
      import('@cho40/core/adoption'),
    ])
    return withDatabase(place.value, async (deps) => {
      const peer = { publicKey: key.value, unitCode: commune.value }
      const sender = (args.name ?? '').trim().slice(0, 120) || commune.value
      const done =
        args.end === true
          ? await endPeer(deps, { peer, by: null })
          : await trustPeer(deps, { peer: { ...peer, sender }, by: null })
      if (!done.ok) return refuseProblem(done.problem, { json: args.json === true })
      const all = await peers(deps)
      if (args.json === true) printJson(all)
      else {
        printLine(
          table(all.map((one) => [one.unitCode, one.sender, one.state, one.publicKey.slice(-16)])),
        )
      }
      return DONE
    })
  },
)
