import { execFileSync, spawn, spawnSync } from 'node:child_process'
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { root } from '../src/repository.ts'

let at = ''

beforeEach(() => {
  at = realpathSync(mkdtempSync(join(tmpdir(), 'cho40 chợ ')))
  cpSync(join(root, 'scripts'), join(at, 'scripts'), { recursive: true })
  mkdirSync(join(at, '.turbo', 'runs'), { recursive: true })
})

afterEach(() => rmSync(at, { recursive: true, force: true }))

describe('the count of a run', () => {
  type Task = { package: string; task: string; directory: string; exitCode?: number }
  type Report = { passed: number; failed: number; skipped?: number; brokenFiles?: number }

  function account(tasks: Task[]): void {
    const list = tasks.map(({ exitCode, ...task }) => ({
      ...task,
      command: 'vitest run',
      execution: exitCode === undefined ? null : { exitCode },
    }))
    writeFileSync(join(at, '.turbo', 'runs', 'run.json'), JSON.stringify({ tasks: list }))
  }

  function report(folder: string, { passed, failed, skipped = 0, brokenFiles = 0 }: Report): void {
    mkdirSync(join(at, folder, 'reports'), { recursive: true })
    const testResults = Array.from({ length: brokenFiles }, () => ({
      status: 'failed',
      assertionResults: [],
    }))
    const counts = { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped }
    const whole = { ...counts, numTodoTests: 0, testResults }
    writeFileSync(join(at, folder, 'reports', 'vitest.json'), JSON.stringify(whole))
  }

  function count(): string[] {
    const script = `import('./scripts/summary.mjs').then(({ summarize }) => summarize())`
    const output = execFileSync(process.execPath, ['-e', script], { cwd: at, encoding: 'utf8' })
    return output.trim().split('\n')
  }

  const core = { package: '@cho40/core', task: 'test', directory: 'packages/core' }

  test('adds up tests and checks, and says so in its last line', () => {
    account([
      { ...core, exitCode: 0 },
      { package: '//', task: 'check:lint', directory: '', exitCode: 0 },
      { package: '//', task: 'check:floors', directory: '', exitCode: 1 },
    ])
    report('packages/core', { passed: 40, failed: 0, skipped: 2 })
    expect(count()).toEqual([
      '✓ @cho40/core test: 40 passed, 0 failed, 2 skipped',
      '✓ check:lint: 1 passed, 0 failed',
      '✗ check:floors: 0 passed, 1 failed',
      '41 passed, 1 failed',
    ])
  })

  test('a package without a report has failed', () => {
    account([{ ...core, exitCode: 0 }])
    expect(count().at(-1)).toBe('0 passed, 1 failed')
  })

  test('a test file that could not be loaded has failed', () => {
    account([{ ...core, exitCode: 1 }])
    report('packages/core', { passed: 3, failed: 0, brokenFiles: 1 })
    expect(count().at(-1)).toBe('3 passed, 1 failed')
  })

  test('each failed test is named before the last line, by file and first words', () => {
    account([{ ...core, exitCode: 1 }])
    const failed = {
      status: 'failed',
      fullName: 'the ledger balances',
      failureMessages: ['AssertionError: expected 1\n  to be 2'],
    }
    const testResults = [
      {
        name: join(at, 'packages/core/src/a.test.ts'),
        status: 'failed',
        assertionResults: [failed],
      },
      {
        name: join(at, 'b.test.ts'),
        status: 'failed',
        message: 'no such module',
        assertionResults: [],
      },
    ]
    mkdirSync(join(at, 'packages', 'core', 'reports'), { recursive: true })
    const counts = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0 }
    writeFileSync(
      join(at, 'packages', 'core', 'reports', 'vitest.json'),
      JSON.stringify({ ...counts, testResults }),
    )
    expect(count().slice(-3)).toEqual([
      '✗ packages/core/src/a.test.ts: the ledger balances: AssertionError: expected 1 to be 2',
      '✗ b.test.ts: no such module',
      '3 passed, 2 failed',
    ])
  })

  test('a task that failed although its tests passed has failed', () => {
    account([{ ...core, exitCode: 1 }])
    report('packages/core', { passed: 3, failed: 0 })
    expect(count().at(-1)).toBe('3 passed, 1 failed')
  })

  test('a task that never ran has failed, and so has a run without any account', () => {
    account([core])
    expect(count().at(-1)).toBe('0 passed, 1 failed')
    rmSync(join(at, '.turbo', 'runs'), { recursive: true })
    expect(count().at(-1)).toBe('0 passed, 1 failed')
  })

  test('tests that no script runs have failed', () => {
    account([{ ...core, exitCode: 0 }])
    report('packages/core', { passed: 1, failed: 0 })
    mkdirSync(join(at, 'packages', 'forgotten', 'src'), { recursive: true })
    writeFileSync(join(at, 'packages', 'forgotten', 'package.json'), '{}')
    writeFileSync(join(at, 'packages', 'forgotten', 'src', 'a.test.ts'), '')
    expect(count().slice(-2)).toEqual([
      '✗ packages/forgotten: 0 passed, 1 failed (tests, but no test script)',
      '1 passed, 1 failed',
    ])
  })
})

test('no test builds what another one reads at that moment: turbo builds before', () => {
  const manifests = globSync('{apps,packages,tools,examples}/*/package.json', { cwd: root })
  const tests = manifests.map((path): [string, string] => {
    const { scripts } = JSON.parse(readFileSync(join(root, path), 'utf8')) as {
      scripts?: Record<string, string>
    }
    return [path, scripts?.['test'] ?? '']
  })
  expect(tests.length).toBeGreaterThan(15)
  expect(tests.filter(([, script]) => /build|rolldown|tsc/.test(script))).toEqual([])
})

describe('the lock', () => {
  const lockFile = (): string => join(at, '.turbo', 'run.lock')
  const inLock = (work: string): string =>
    `import('./scripts/lock.mjs').then(async ({ lock, unlock }) => { await lock(); ${work}; unlock() })`

  test('two runs at once take turns', async () => {
    const work = `
      const { appendFileSync } = await import('node:fs')
      appendFileSync('log', 'in ')
      await new Promise((resolve) => setTimeout(resolve, 300))
      appendFileSync('log', 'out ')`
    const runs = [1, 2, 3].map(
      () =>
        new Promise((resolve) => {
          spawn(process.execPath, ['-e', inLock(work)], { cwd: at }).on('close', resolve)
        }),
    )
    expect(await Promise.all(runs)).toEqual([0, 0, 0])
    expect(readFileSync(join(at, 'log'), 'utf8')).toBe('in out in out in out ')
  })

  test('a lock whose owner is dead is taken over', () => {
    const { pid } = spawnSync(process.execPath, ['-e', ''])
    const host = execFileSync(process.execPath, ['-p', 'os.hostname()'], { encoding: 'utf8' })
    writeFileSync(lockFile(), `${host.trim()} ${pid}\n`)
    const { status } = spawnSync(process.execPath, ['-e', inLock('')], {
      cwd: at,
      timeout: 200_000,
    })
    expect(status).toBe(0)
  })
})

describe('a run', () => {
  test('that is asked for an unknown job says what there is, without a stack trace', () => {
    cpSync(join(root, 'package.json'), join(at, 'package.json'))
    const { status, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'fly'], {
      cwd: at,
      encoding: 'utf8',
    })
    expect(status).toBe(1)
    expect(stderr).toMatch(/^\nKhông có lệnh này\.\nusage: .*start \| cho40 \| test/)
  })

  test('on a machine that cannot be served says so in Vietnamese and English', () => {
    const manifest = { engines: { node: '>=99.0' } }
    writeFileSync(join(at, 'package.json'), JSON.stringify(manifest))
    const pretend = `Object.defineProperty(process, 'platform', { value: 'aix' })
      process.argv = [process.execPath, 'run.mjs', 'start']
      import('./scripts/run.mjs')`
    const { status, stderr } = spawnSync(process.execPath, ['-e', pretend], {
      cwd: at,
      encoding: 'utf8',
    })
    expect(status).toBe(1)
    expect(stderr).toContain('Cần Node.js 99.0 trở lên')
    expect(stderr).toContain('Node.js 99.0 or newer is needed')
    expect(stderr).not.toContain('at file:')
  })
})
