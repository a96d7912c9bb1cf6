/** The four shelves of the phone's own memory. What each holds is in rows.ts. */
export type Shelf = 'notes' | 'events' | 'sales' | 'codes'

/** What a job may do inside one transaction; requests in order, all or nothing. */
export type Hand = {
  get<T>(shelf: Shelf, key: IDBValidKey): Promise<T | undefined>
  list<T>(shelf: Shelf, from: { index: string; range: IDBKeyRange; limit?: number }): Promise<T[]>
  count(shelf: Shelf, index: string): Promise<number>
  put(shelf: Shelf, row: unknown, key?: IDBValidKey): void
  remove(shelf: Shelf, key: IDBValidKey): void
}

export type Keep = {
  read<T>(shelves: readonly Shelf[], job: (hand: Hand) => Promise<T>): Promise<T>
  /**
   * Resolves when the rows are on the disk itself (strict durability): only then may a screen say
   * "saved". Rejects, with nothing written, when the phone cannot write.
   */
  write<T>(shelves: readonly Shelf[], job: (hand: Hand) => Promise<T>): Promise<T>
}

/** Browsers, iOS above all, drop the connection while the phone sleeps; asking anew is enough. */
const LOST_CONNECTION = ['InvalidStateError', 'UnknownError']

/** Opens the phone's memory on first use, and again when the browser dropped it. */
export function openKeep(name: string): Keep {
  let opening: Promise<IDBDatabase> | undefined
  const connection = (): Promise<IDBDatabase> => {
    opening ??= openDatabase(name, () => {
      opening = undefined
    })
    return opening
  }
  const attempt = async <T>(mode: IDBTransactionMode, plan: Plan<T>): Promise<T> => {
    try {
      return await perform(await connection(), mode, plan)
    } catch (error) {
      opening = undefined
      if (!(error instanceof DOMException && LOST_CONNECTION.includes(error.name))) throw error
      return perform(await connection(), mode, plan)
    }
  }
  return {
    read: (shelves, job) => attempt('readonly', { shelves, job }),
    write: (shelves, job) => attempt('readwrite', { shelves, job }),
  }
}

type Plan<T> = { shelves: readonly Shelf[]; job: (hand: Hand) => Promise<T> }

function openDatabase(name: string, onLost: () => void): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1)
  request.onupgradeneeded = () => {
    const database = request.result
    database.createObjectStore('notes')
    const events = database.createObjectStore('events', { keyPath: ['stallId', 'seq'] })
    events.createIndex('unsent', ['unsent', 'seq'])
    events.createIndex('refused', 'refused')
    const sales = database.createObjectStore('sales', { keyPath: 'id' })
    sales.createIndex('day', ['stallId', 'day'])
    const codes = database.createObjectStore('codes', { keyPath: 'code' })
    codes.createIndex('account', ['accountId', 'order'])
  }
  return asked(request).then((database) => {
    database.onversionchange = () => database.close()
    database.onclose = onLost
    return database
  })
}

async function perform<T>(
  database: IDBDatabase,
  mode: IDBTransactionMode,
  { shelves, job }: Plan<T>,
): Promise<T> {
  const transaction = database.transaction(shelves, mode, { durability: 'strict' })
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new DOMException('', 'AbortError'))
  })
  try {
    const value = await job(handOn(transaction))
    await done
    return value
  } catch (error) {
    done.catch(() => undefined)
    try {
      transaction.abort()
    } catch {
      // It ended by itself already.
    }
    throw error
  }
}

function handOn(transaction: IDBTransaction): Hand {
  const shelf = (name: Shelf): IDBObjectStore => transaction.objectStore(name)
  return {
    get: (name, key) => asked(shelf(name).get(key)),
    list: (name, { index, range, limit }) => asked(shelf(name).index(index).getAll(range, limit)),
    count: (name, index) => asked(shelf(name).index(index).count()),
    put: (name, row, key) => void shelf(name).put(row, key),
    remove: (name, key) => void shelf(name).delete(key),
  }
}

function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new DOMException('', 'UnknownError'))
  })
}
