import { hkdfSync } from 'node:crypto'
import { join } from 'node:path'
import { createEventHub, type EventHub, type Log } from '@cho40/api'
import { createCore, type Deps, type Mirror, proveSecret } from '@cho40/core'
import { identityVault } from '@cho40/core/cooperative'
import { payLinksBy } from '@cho40/core/payment'
import { type Following, followOthers } from './following.ts'
import type { LeakedPasswords } from './leaked-passwords.ts'
import type { Copies } from './metrics-copies.ts'
import { type MirrorShipping, shipMirror } from './mirror-s3.ts'
import { mirrored } from './mirrored.ts'
import { type DatabasePlace, type OpenedDatabase, openDatabase } from './open-database.ts'
import type { S3Place } from './photo-s3-place.ts'
import { argonPins } from './pins.ts'
import { processDeps } from './process-deps.ts'
import { type ReportReading, reportReading } from './report-reading.ts'
import { s3Store } from './s3-store.ts'
import { openSecretFile, type SecretFile } from './secret-file.ts'

/** Another process over this database has other secrets: what one takes the other would refuse. */
class SecretsDiffer extends Error {
  override name = 'SecretsDiffer'
}

/** What a server has open while it runs. */
export type Opened = {
  readonly deps: ReturnType<typeof depsOf>
  readonly secrets: SecretFile
  readonly hub: EventHub
  /** Left out where there is one place to read from. */
  readonly readReports: ReportReading['read'] | undefined
  readonly dialect: OpenedDatabase['dialect']
  /** How the second copy fares; undefined where none is kept. */
  readonly copies: Copies | undefined
  /** How the connections to PostgreSQL are taken up; undefined over a file. */
  readonly pool: OpenedDatabase['pool']
  /** The mirror first: it still reads from the database. */
  close(): Promise<void>
}

/**
 * Opens the database with its second copy and the secrets beside it, and puts the library on them.
 * Throws DataFolderBusy, MirrorRefused, SecretsDiffer; nothing stays open then.
 */
export async function openAll(
  place: DatabasePlace & {
    readonly mirrorDir?: string | undefined
    readonly mirrorStore?: S3Place | undefined
    readonly clock?: Deps['clock'] | undefined
    readonly leakedPasswords?: LeakedPasswords | undefined
  },
  log: Log,
): Promise<Opened> {
  const database = await openDatabase(place)
  let mirror: Mirror | undefined
  let shipping: MirrorShipping | undefined
  let following: Following | undefined
  let reports: ReportReading | undefined
  const close = async () => {
    await following?.stop()
    await reports?.close()
    await mirror?.close()
    await shipping?.stop()
    await database.close()
  }
  try {
    const folder = mirrorFolder(place)
    mirror = await mirrored(database, { dataDir: place.dataDir, folder, log })
    if (mirror && folder !== undefined && place.mirrorStore) {
      const store = s3Store(place.mirrorStore, { timeoutMs: PIECE_MS })
      shipping = shipMirror({ folder, store, log })
    }
    const secrets = await openSecretFile(place.dataDir)
    const hub = createEventHub()
    const onEvent = (bookId: string) => {
      hub.wake(bookId)
      following?.tell(bookId)
    }
    const { clock, leakedPasswords } = place
    const deps = depsOf({ database, secrets, onEvent, clock, leakedPasswords })
    const { databaseUrl } = place
    if (databaseUrl !== undefined) {
      await proveSecrets(deps, secrets)
      following = followOthers({ databaseUrl, reading: () => deps, hub, log })
      reports = await reportReading(deps, { reportsUrl: place.reportsUrl, log })
    }
    return {
      deps,
      secrets,
      hub,
      readReports: reports?.read,
      dialect: database.dialect,
      pool: database.pool,
      copies: mirror && {
        behind: mirror.behind,
        failingSince: () => ({
          folder: mirror?.failingSince(),
          ...(shipping && { store: shipping.failingSince() }),
        }),
      },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** A piece of some megabytes on a slow line. */
const PIECE_MS = 120_000

/** What goes to a store lies in a folder first, so that a line that is down loses nothing. */
function mirrorFolder(place: {
  readonly dataDir: string
  readonly mirrorDir?: string | undefined
  readonly mirrorStore?: S3Place | undefined
}): string | undefined {
  if (place.mirrorDir !== undefined || !place.mirrorStore) return place.mirrorDir
  return join(place.dataDir, 'mirror')
}

/** Over one file there is one folder with its secrets; over a database server there could be many. */
async function proveSecrets(deps: Deps, secrets: SecretFile): Promise<void> {
  const { pepper, identities } = secrets
  for (const [name, secret] of Object.entries({ pepper, identities })) {
    if (!(await proveSecret(deps, { name, secret }))) throw new SecretsDiffer(name)
  }
}

function depsOf(of: {
  readonly database: OpenedDatabase
  readonly secrets: SecretFile
  readonly onEvent: (bookId: string) => void
  readonly clock: Deps['clock'] | undefined
  readonly leakedPasswords: LeakedPasswords | undefined
}) {
  const { database, secrets, onEvent, clock, leakedPasswords } = of
  const ambient = { ...processDeps, ...(clock && { clock }) }
  return {
    ...createCore({ ...ambient, ...database, onEvent }),
    ...ambient,
    ...argonPins(secrets.pepper, leakedPasswords),
    identities: identityVault(secrets.identities),
    payLinks: payLinksBy(Buffer.from(hkdfSync('sha256', secrets.pepper, '', 'cho40/pay/link', 32))),
  }
}
