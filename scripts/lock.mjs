import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { changedAt, memory } from './places.mjs'
import { say } from './say.mjs'

const HEARTBEAT_MS = 2000
const SILENCE_MS = 20_000
const file = join(memory, 'run.lock')
const mine = `${hostname()} ${process.pid}\n`
let heartbeat

/**
 * Only one run at a time may install or build in this folder. A second one waits; a lock whose owner is gone
 * (no such process, or no heartbeat while we watched) is taken over.
 */
export async function lock() {
  mkdirSync(memory, { recursive: true })
  let seen
  while (!take()) {
    const owner = read()
    const beat = changedAt(file)
    if (seen === undefined) {
      say(
        `Một lệnh khác đang cài đặt ở đây (${owner.trim()}); đang chờ.`,
        `Another run is setting up here (${owner.trim()}); waiting.`,
      )
    }
    if (seen === undefined || seen.beat !== beat) seen = { beat, at: Date.now() }
    if (ownerIsGone(owner) || Date.now() - seen.at > SILENCE_MS) takeAway(owner)
    else await new Promise((resolve) => setTimeout(resolve, 200))
  }
  heartbeat = setInterval(() => utimesSync(file, new Date(), new Date()), HEARTBEAT_MS)
  heartbeat.unref()
  process.on('exit', unlock)
}

export function unlock() {
  clearInterval(heartbeat)
  if (read() === mine) unlinkSync(file)
}

function take() {
  try {
    writeFileSync(file, mine, { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    return false
  }
}

function read() {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function ownerIsGone(owner) {
  const [host, pid] = owner.trim().split(' ')
  if (host !== hostname() || !(Number(pid) > 0)) return false
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}

/** Moves a dead owner's lock aside. If a third run was quicker and the lock is a new one, it is put back. */
function takeAway(owner) {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
    if (readFileSync(aside, 'utf8') !== owner) linkSync(aside, file)
    unlinkSync(aside)
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error
  }
}
