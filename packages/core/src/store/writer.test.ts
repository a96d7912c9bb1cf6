import type { Problem } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { countStatements } from '../testing/count-statements.ts'
import { eachDialect, type TestDeps } from '../testing/each-dialect.ts'
import type { Tx } from './deps.ts'
import { transact } from './transact.ts'
import { createWriter } from './writer.ts'

eachDialect((open, dialect) => {
  let deps: TestDeps
  afterEach(() => deps.close())

  const add = async (tx: Pick<Tx, 'db'>, code: string) => {
    await sql`insert into host_note (code) values (${code})`.execute(tx.db)
    return ok(code)
  }
  const notes = async () => {
    const { rows } = await sql<{ code: string }>`select code from host_note order by code`.execute(
      deps.db,
    )
    return rows.map(({ code }) => code)
  }

  /** A database with a table of the host, and a writer whose commits are counted. */
  async function counted(onCommit?: () => void) {
    deps = await open()
    await sql`create table host_note (code text primary key,
      needs text references host_note (code) deferrable initially deferred)`.execute(deps.db)
    const commits = countStatements('commit', onCommit)
    const writer = createWriter({ db: deps.db.withPlugin(commits.plugin), dialect })
    deps = { ...deps, writer }
    return commits
  }

  test('jobs of one moment share one commit, up to the limit of a group', async () => {
    const commits = await counted()
    const numbers = Array.from({ length: 64 }, (_, n) => `a${n}`)
    await Promise.all(numbers.map((code) => transact(deps, (tx) => add(tx, code))))
    expect(commits.count()).toBe(1)
    await Promise.all(
      Array.from({ length: 65 }, (_, n) => transact(deps, (tx) => add(tx, `b${n}`))),
    )
    expect(commits.count()).toBe(3)
    expect(await notes()).toHaveLength(129)
  })

  test('where several write, a commit waits for whoever the next turn brings, and a lone one for nobody', async () => {
    const commits = await counted()
    const turns: (() => void)[] = []
    const db = deps.db.withPlugin(commits.plugin)
    const writer = createWriter({ db, dialect, schedule: (start) => void turns.push(start) })
    const write = (code: string) => transact({ ...deps, writer }, (tx) => add(tx, code))
    const turn = () => turns.shift()?.()
    // Whoever is answered is so a moment before the writer is free.
    const free = () => new Promise((resolve) => setImmediate(resolve))
    const alone = write('a')
    turn()
    await alone
    await free()
    expect([commits.count(), turns.length]).toEqual([1, 0])
    const two = [write('b'), write('c')]
    turn()
    two.push(write('d'))
    turn()
    expect([commits.count(), turns.length]).toEqual([1, 1])
    turn()
    await Promise.all(two)
    await free()
    expect([commits.count(), turns.length]).toEqual([2, 0])
    const late = [write('e')]
    turn()
    late.push(write('f'))
    turn()
    turn()
    await Promise.all(late)
    expect(commits.count()).toBe(3)
    expect(await notes()).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
  })

  test('nobody is answered before the commit', async () => {
    const order: string[] = []
    await counted(() => order.push('committed'))
    const tell = async (code: string) => {
      const told = await transact(deps, async (tx) => {
        tx.afterCommit(() => order.push(`effect ${code}`))
        return add(tx, code)
      })
      order.push(`answered ${told.ok}`)
    }
    await Promise.all([tell('a'), tell('b')])
    expect(order[0]).toBe('committed')
    expect(order.toSorted()).toEqual([
      'answered true',
      'answered true',
      'committed',
      'effect a',
      'effect b',
    ])
  })

  test('a refusal and a throw undo their own rows and no others', async () => {
    const commits = await counted()
    const effects: string[] = []
    const job = (code: string, end: () => Result<string, Problem>) =>
      transact(deps, async (tx) => {
        tx.afterCommit(() => effects.push(code))
        await add(tx, code)
        return end()
      })
    const refusal = err({ type: 'NotFound', what: 'thing', id: 'b' })
    const settled = await Promise.allSettled([
      job('a', () => ok('a')),
      job('b', () => refusal),
      job('c', () => {
        throw new Error('a defect')
      }),
      transact(deps, (tx) => add(tx, 'a')),
      job('e', () => ok('e')),
    ])
    expect(settled.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'rejected',
      'fulfilled',
    ])
    expect(settled[1]).toMatchObject({ value: refusal })
    expect(settled[2]).toMatchObject({ reason: { message: 'a defect' } })
    expect(await notes()).toEqual(['a', 'e'])
    expect(effects).toEqual(['a', 'e'])
    expect(commits.count()).toBe(1)
  })

  test('jobs take no savepoint until one is refused; then all run again with them', async () => {
    deps = await open()
    await sql`create table host_note (code text primary key)`.execute(deps.db)
    const savepoints = countStatements('savepoint cho_work')
    const commits = countStatements('commit')
    const db = deps.db.withPlugin(savepoints.plugin).withPlugin(commits.plugin)
    deps = { ...deps, writer: createWriter({ db, dialect }) }
    const runs: string[] = []
    const effects: string[] = []
    const job = (code: string, refused = false) =>
      transact(deps, async (tx) => {
        runs.push(code)
        tx.afterCommit(() => effects.push(code))
        await add(tx, code)
        return refused ? err({ type: 'NotSignedIn' }) : ok(code)
      })
    await Promise.all([job('a'), job('b')])
    expect([runs, savepoints.count()]).toEqual([['a', 'b'], 0])

    runs.length = 0
    const answers = await Promise.all([job('c'), job('d', true), job('e')])
    expect(answers.map(({ ok: done }) => done)).toEqual([true, false, true])
    expect([runs, savepoints.count()]).toEqual([['c', 'd', 'c', 'd', 'e'], 3])

    // Whoever is refused again and again does not make the others run twice each time.
    runs.length = 0
    await Promise.all([job('f'), job('g', true)])
    expect([runs, savepoints.count()]).toEqual([['f', 'g'], 5])
    expect(await notes()).toEqual(['a', 'b', 'c', 'e', 'f'])
    expect(effects).toEqual(['a', 'b', 'c', 'e', 'f'])
    expect(commits.count()).toBe(3)
  })

  test('a commit that fails fails every job, leaves nothing, and harms nobody after', async () => {
    await counted()
    const effects: string[] = []
    const dangling = transact(deps, async (tx) => {
      await sql`insert into host_note (code, needs) values ('b', 'nothing')`.execute(tx.db)
      return ok('b')
    })
    const innocent = transact(deps, async (tx) => {
      tx.afterCommit(() => effects.push('a'))
      return add(tx, 'a')
    })
    for (const job of [dangling, innocent]) await expect(job).rejects.toThrow(/foreign key/i)
    expect(effects).toEqual([])
    expect(await notes()).toEqual([])
    expect(await transact(deps, (tx) => add(tx, 'c'))).toEqual(ok('c'))
    expect(await notes()).toEqual(['c'])
  })

  test('a transaction inside another is a savepoint with its own effects', async () => {
    await counted()
    const effects: string[] = []
    const step = (tx: Tx, code: string, end: (inner: Tx) => Promise<Result<string, Problem>>) =>
      transact(tx, async (inner) => {
        inner.afterCommit(() => effects.push(code))
        await add(inner, code)
        return end(inner)
      })
    const done = await transact(deps, async (tx) => {
      await step(tx, 'kept', () => Promise.resolve(ok('kept')))
      await step(tx, 'refused', async (inner) => {
        await step(inner, 'refused with it', () => Promise.resolve(ok('')))
        return err({ type: 'NotSignedIn' })
      })
      await expect(step(tx, 'thrown', () => Promise.reject(new Error('a defect')))).rejects.toThrow(
        'a defect',
      )
      await step(tx, 'outer', async (inner) => {
        await step(inner, 'inner', () => Promise.resolve(err({ type: 'NotSignedIn' })))
        return ok('outer')
      })
      expect(effects).toEqual([])
      return ok('done')
    })
    expect(done).toEqual(ok('done'))
    expect(await notes()).toEqual(['kept', 'outer'])
    expect(effects).toEqual(['kept', 'outer'])
  })

  test('a throw from a nested step that nobody catches undoes the whole job', async () => {
    await counted()
    const job = transact(deps, async (tx) => {
      await add(tx, 'a')
      return transact(tx, async (inner) => {
        await add(inner, 'b')
        throw new Error('a defect')
      })
    })
    await expect(job).rejects.toThrow('a defect')
    expect(await notes()).toEqual([])
  })

  test('a listener that throws cannot make committed work look undone', async () => {
    await counted()
    const raised: unknown[] = []
    const before = process.listeners('uncaughtException')
    process.removeAllListeners('uncaughtException')
    process.on('uncaughtException', (error) => raised.push(error))
    const loud = transact(deps, (tx) => {
      tx.afterCommit(() => {
        throw new Error('a listener’s defect')
      })
      return add(tx, 'a')
    })
    const other = transact(deps, (tx) => add(tx, 'b'))
    expect(await Promise.all([loud, other])).toEqual([ok('a'), ok('b')])
    await new Promise((resolve) => setImmediate(resolve))
    process.removeAllListeners('uncaughtException')
    for (const listener of before) process.on('uncaughtException', listener)
    expect(raised).toMatchObject([{ message: 'a listener’s defect' }])
    expect(await notes()).toEqual(['a', 'b'])
  })

  if (dialect === 'sqlite')
    test('a full disk fails the jobs with its own name', async () => {
      await counted()
      const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(deps.db)
      await sql.raw(`pragma max_page_count = ${rows[0]?.page_count}`).execute(deps.db)
      const jobs = [add, add].map((job, n) =>
        transact(deps, (tx) => job(tx, String(n).repeat(100_000))),
      )
      for (const job of jobs) await expect(job).rejects.toThrow('database or disk is full')
      expect(await notes()).toEqual([])
      await sql`pragma max_page_count = 100000`.execute(deps.db)
      expect(await transact(deps, (tx) => add(tx, 'again'))).toEqual(ok('again'))
      expect(await notes()).toEqual(['again'])
    })
})
