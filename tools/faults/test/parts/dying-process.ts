import { copyFileSync, existsSync } from 'node:fs'
import { type Db, sqliteDb } from '@cho40/core'
import Database from 'better-sqlite3'

export type Watched = {
  readonly db: Db
  /** How many statements have begun. */
  readonly statements: () => number
}

/**
 * Opens a file as the server does and calls back before every statement. A process that is killed
 * there leaves behind exactly the files as they are: nothing of it runs any more, and what it has
 * written is in the operating system's hands.
 */
export function watched(path: string, before: (statement: number) => void): Watched {
  const file = new Database(path)
  let count = 0
  const step = (): void => {
    count += 1
    before(count)
  }
  const prepare = (text: string) => {
    const statement = file.prepare(text)
    return {
      reader: statement.reader,
      all(parameters: unknown[]) {
        step()
        return statement.all(parameters)
      },
      run(parameters: unknown[]) {
        step()
        return statement.run(parameters)
      },
      iterate(parameters: unknown[]) {
        step()
        return statement.iterate(parameters)
      },
    }
  }
  const seen = new Proxy(file, {
    get(target, name) {
      if (name === 'prepare') return watching ? prepare : file.prepare.bind(file)
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
  let watching = false
  const db = sqliteDb(seen)
  watching = true
  return { db, statements: () => count }
}

/** The files of a database as a killed process leaves them; the index of the log is made anew. */
export function remains(path: string, to: string): void {
  copyFileSync(path, to)
  if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${to}-wal`)
}
