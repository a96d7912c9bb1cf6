import { rmSync } from 'node:fs'
import { type FileHandle, mkdir, open, rename } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { OpenedDatabase } from '../open-database.ts'
import { about, command, jsonArgument } from './command.ts'
import { DONE, type ExitCode, REFUSED } from './exit-code.ts'
import { tidiedWhenStopped } from './interrupted.ts'
import { noDatabase } from './operating-refusal.ts'
import { databasePlace, placeArguments } from './place-arguments.ts'
import { refuseUsage } from './refuse-usage.ts'
import { printJson, printLine, say } from './say.ts'
import { table } from './table.ts'

type Exported = { readonly book: string; readonly path: string; readonly lines: number }

/** Every book as lines of JSON, one file each: what an auditor is handed. */
export const exportCommand = command(
  {
    dir: {
      type: 'positional',
      required: true,
      description: about('thư mục để ghi các sổ', 'the folder for the books'),
    },
    everything: {
      type: 'boolean',
      description: about(
        'cả cơ sở dữ liệu vào một tệp, kể cả người dùng; dựng lại bằng cho40 import',
        'the whole database into one file, people too; cho40 import builds it again',
      ),
    },
    ...placeArguments,
    ...jsonArgument,
  },
  async (args): Promise<ExitCode> => {
    const place = databasePlace(args)
    if (!place.ok) return refuseUsage(place.problem, ['export'])
    const [{ orRefusal, whileOpen }, { openBeside }, { existsSync }] = await Promise.all([
      import('./with-database.ts'),
      import('./open-beside.ts'),
      import('node:fs'),
    ])
    const { dataDir, databaseUrl } = place.value
    if (databaseUrl === undefined && !existsSync(join(dataDir, 'cho40.db'))) {
      say(noDatabase(dataDir))
      return REFUSED
    }
    return orRefusal(place.value, async () => {
      const database = openBeside(place.value)
      return whileOpen(database, async () => {
        const folder = resolve(args.dir)
        if (args.everything === true) {
          const whole = await exportEverything(database, folder)
          if (args.json === true) printJson(whole)
          else printLine(`${whole.path} ${whole.rows} dòng · rows`)
          return DONE
        }
        const books = await exportAll(database, folder)
        if (args.json === true) printJson({ books })
        else if (books.length === 0) printLine('Chưa có sổ nào · No book yet')
        else printLine(table(books.map(({ path, lines }) => [path, `${lines} dòng · lines`])))
        return DONE
      })
    })
  },
)

async function exportAll(database: OpenedDatabase, folder: string): Promise<readonly Exported[]> {
  const { exportBook } = await import('@cho40/core/ledger')
  await mkdir(folder, { recursive: true })
  const books = await database.db.selectFrom('cho_book').select('id').orderBy('id').execute()
  const exported: Exported[] = []
  for (const { id } of books) {
    const path = join(folder, `${id}.ndjson`)
    const lines = await writeLines(path, exportBook(database, id))
    exported.push({ book: id, path, lines })
  }
  return exported
}

/** Everything as of one moment, in a file that only its owner reads. */
async function exportEverything(database: OpenedDatabase, folder: string) {
  const { writeEverything } = await import('./export-everything.ts')
  await mkdir(folder, { recursive: true })
  const path = join(folder, 'everything.ndjson')
  const rows = await writeWhole(path, (file) => writeEverything(database, file))
  return { path, rows }
}

function writeLines(path: string, lines: AsyncIterable<string>): Promise<number> {
  return writeWhole(path, async (file) => {
    let count = 0
    for await (const line of lines) {
      await file.write(line.endsWith('\n') ? line : `${line}\n`)
      count += 1
    }
    return count
  })
}

/** Writes a file whole or not at all, for its owner's eyes alone. */
async function writeWhole<T>(path: string, write: (file: FileHandle) => Promise<T>): Promise<T> {
  const draft = `${path}.new`
  const tidy = () => rmSync(draft, { force: true })
  const file = await open(draft, 'w', 0o600)
  try {
    const written = await tidiedWhenStopped(tidy, async () => {
      const done = await write(file)
      await file.sync()
      return done
    })
    await rename(draft, path)
    return written
  } catch (error) {
    tidy()
    throw error
  } finally {
    await file.close()
  }
}
