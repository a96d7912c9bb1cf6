import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { memory, names, readJson, root, workspaceFolders } from './places.mjs'

const runs = join(memory, 'runs')
const NOT_CODE = new Set(['node_modules', 'dist', 'reports', '.turbo'])

/** Removes turbo's accounts of earlier runs, so that the next one is the only one. */
export function forgetRuns() {
  rmSync(runs, { recursive: true, force: true })
}

/**
 * Counts the run that turbo has just accounted for: each test of each report, and one for every other task.
 * Prints a line a package and, as the very last line, `N passed, N failed`. A package whose tests left no
 * report, or whose task failed although its report shows no failure, counts as one failure more.
 */
export function summarize() {
  const [account] = names(runs)
  const tasks = account === undefined ? [] : readJson(runs, account).tasks
  const lines = [...tasks.filter(isWork).map(countTask), ...forgottenTests(tasks)]
  const total = { passed: 0, failed: account === undefined ? 1 : 0 }
  process.stdout.write('\n')
  for (const { label, passed, failed, skipped, remark } of lines) {
    total.passed += passed
    total.failed += failed
    const counts = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
    process.stdout.write(
      `${failed > 0 ? '✗' : '✓'} ${label}: ${counts}${remark ? ` (${remark})` : ''}\n`,
    )
  }
  for (const line of tasks.filter(isWork).flatMap(failures)) process.stdout.write(`${line}\n`)
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`)
  const builds = tasks.filter(({ task }) => task === 'build')
  return { ...total, built: builds.length > 0 && builds.every(succeeded) }
}

/** Tasks that only order other tasks run nothing. */
function isWork({ command }) {
  return command !== '<NONEXISTENT>' && command !== ''
}

function succeeded({ execution }) {
  return execution?.exitCode === 0
}

function countTask(task) {
  const label = `${task.package === '//' ? '' : `${task.package} `}${task.task}`
  const none = { label, passed: 0, failed: 0, skipped: 0 }
  if (task.execution == null) return { ...none, failed: 1, remark: 'did not run' }
  if (!task.task.startsWith('test')) {
    return succeeded(task) ? { ...none, passed: 1 } : { ...none, failed: 1 }
  }
  return { ...none, ...countReports(task) }
}

function countReports(task) {
  const folder = join(root, task.directory, 'reports')
  const files = names(folder).filter((name) => name.endsWith('.json'))
  if (files.length === 0) return { failed: 1, remark: 'no report' }
  const count = { passed: 0, failed: 0, skipped: 0 }
  for (const file of files) {
    const report = readJson(folder, file)
    count.passed += report.numPassedTests
    count.failed += report.numFailedTests + brokenFiles(report)
    count.skipped += report.numPendingTests + report.numTodoTests
  }
  if (succeeded(task) || count.failed > 0) return count
  return { ...count, failed: 1, remark: 'failed outside its tests' }
}

/** Test files that failed without a failing test in them: they could not be loaded, or their set-up broke. */
function brokenFiles({ testResults }) {
  return testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  ).length
}

/** Each failed test by file and name, with the first words of what it says: who reads only the end knows. */
function failures({ task, directory, execution }) {
  if (!task.startsWith('test') || execution == null) return []
  const folder = join(root, directory, 'reports')
  const reports = names(folder).filter((name) => name.endsWith('.json'))
  return reports.flatMap((name) => readJson(folder, name).testResults.flatMap(failuresIn))
}

function failuresIn({ name = '', status, message, assertionResults }) {
  const file = name.replace(`${root}/`, '')
  const failed = assertionResults.filter((test) => test.status === 'failed')
  if (failed.length === 0 && status === 'failed') return [`✗ ${file}: ${firstWords(message)}`]
  return failed.map(
    ({ fullName, failureMessages }) => `✗ ${file}: ${fullName}: ${firstWords(failureMessages[0])}`,
  )
}

function firstWords(message = '') {
  return message.replaceAll(/\s+/g, ' ').trim().slice(0, 300)
}

/** Packages that have test files but no test task: nobody would notice that they are not run. */
function forgottenTests(tasks) {
  if (!tasks.some(({ task }) => task === 'test')) return []
  const tested = new Set(tasks.filter(isWork).map(({ task, directory }) => `${task} ${directory}`))
  return workspaceFolders()
    .map((folder) => folder.slice(root.length + 1).replaceAll('\\', '/'))
    .filter((folder) => !tested.has(`test ${folder}`) && hasTests(join(root, folder)))
    .map((label) => ({
      label,
      passed: 0,
      failed: 1,
      skipped: 0,
      remark: 'tests, but no test script',
    }))
}

function hasTests(folder) {
  return names(folder).some(
    (name) =>
      /\.test\.tsx?$/.test(name) ||
      (!name.includes('.') && !NOT_CODE.has(name) && hasTests(join(folder, name))),
  )
}
