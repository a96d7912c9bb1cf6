import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

const DEPLOY = join(import.meta.dirname, '../../../../deploy')

/** A machine under a folder: releases, settings, data, and a service that is started and stopped. */
export type Installed = {
  readonly dataDir: string
  readonly url: string
  /** The release that the link names. */
  readonly current: () => string
  /** The process of the service; another number is another start. */
  readonly pid: () => number | undefined
  /** Lays a release beside the first one, the same but for `spoil`, which is told its program folder. */
  readonly lay: (name: string, spoil: (dist: string) => void) => void
  /**
   * Runs change-over.sh as the installer does. `endsByItself`: the new release is known to fall over, and
   * it is asked whether it is ready only then, so that what it did first does not hang on the machine's load.
   */
  readonly changeOver: (name: string, endsByItself?: boolean) => Promise<ChangeOver>
  /** Writes one more line into the settings and starts the service again with it. */
  readonly set: (name: string, value: string) => Promise<void>
  /** Runs the command of the release that the link names, with nothing of the service's settings. */
  readonly command: (args: readonly string[]) => string
  readonly stopService: () => Promise<void>
  readonly stop: () => Promise<void>
}
export type ChangeOver = { readonly code: number | null; readonly said: string }

/**
 * Packs the built server as release `a` over a data folder, with `more` settings, and starts it. In the place of systemd stands
 * a program of that name which starts and stops the real process that the link names.
 */
export async function install(
  dataFrom: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Installed> {
  const root = mkdtempSync(join(tmpdir(), 'cho40-installed-'))
  const home = join(root, 'opt/cho40')
  const dataDir = join(root, 'var/lib/cho40')
  const port = await freePort()
  for (const path of ['bin', 'etc/cho40', 'var/lib', 'opt/cho40/releases']) {
    mkdirSync(join(root, path), { recursive: true })
  }
  renameSync(dataFrom, dataDir)
  const settings = { CHO40_DATA: '/var/lib/cho40', CHO40_PORT: String(port), ...more }
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`)
  writeFileSync(join(root, 'etc/cho40/cho40.env'), lines.join(''))
  const packed = spawnSync(process.execPath, [join(DEPLOY, 'pack.mjs'), join(home, 'releases/a')])
  if (packed.status !== 0) throw new Error(`not packed: ${packed.stderr.toString()}`)
  symlinkSync('releases/a', join(home, 'current'))
  const path = process.env['PATH'] ?? ''
  const env: Record<string, string> = { ...settings, CHO40_DATA: dataDir, PATH: path }
  const service = aService({ current: join(home, 'current'), env })
  const stopAsking = await answerSystemctl(join(root, 'bin'), service)
  await service.start()
  const url = `http://127.0.0.1:${port}`
  await answering(url, service)
  return {
    dataDir,
    url,
    current: () => basename(readlinkSync(join(home, 'current'))),
    pid: service.pid,
    lay(name, spoil) {
      const release = join(home, 'releases', name)
      // Nothing of the first release changes: what is spoilt is written as another file.
      spawnSync('cp', ['-al', join(home, 'releases/a'), release])
      spoil(join(release, 'apps/server/dist'))
    },
    changeOver: (name, endsByItself = false) =>
      new Promise((resolve) => {
        const given = {
          PATH: `${join(root, 'bin')}:${path}`,
          CHO40_READY_SECONDS: endsByItself ? '1' : '90',
        }
        service.isFirstToEnd(endsByItself)
        const args = [join(DEPLOY, 'change-over.sh'), name, '--root', root]
        const run = execFile('bash', args, { env: given }, (_error, _out, said) =>
          resolve({ code: run.exitCode, said }),
        )
      }),
    async set(name, value) {
      appendFileSync(join(root, 'etc/cho40/cho40.env'), `${name}=${value}\n`)
      env[name] = value
      await service.start()
      await answering(url, service)
    },
    command(args) {
      const current = join(home, 'current')
      const program = join(current, 'apps/server/dist/cho40.js')
      const run = spawnSync(join(current, 'bin/node'), [program, ...args], { env: { PATH: path } })
      if (run.status !== 0) throw new Error(run.stderr.toString())
      return run.stdout.toString()
    },
    stopService: service.stop,
    async stop() {
      await service.stop()
      await stopAsking()
      rmSync(root, { recursive: true, force: true })
    },
  }
}

/** Replaces a text in the bundle's only file that has it; one that is not there is a defect of the test. */
export function rewrite(dist: string, from: RegExp, to: string): void {
  const names = readdirSync(dist).filter((name) => name.endsWith('.js'))
  const found = names.filter((name) => from.test(readFileSync(join(dist, name), 'utf8')))
  const [name] = found
  if (name === undefined || found.length > 1) throw new Error(`${from} is in ${found.join(', ')}`)
  const path = join(dist, name)
  const text = readFileSync(path, 'utf8')
  rmSync(path)
  writeFileSync(path, text.replace(from, to))
}

type Service = {
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
  readonly pid: () => number | undefined
  readonly isOver: () => boolean
  /** Whether the next start is over only when its process has ended. */
  readonly isFirstToEnd: (does: boolean) => void
}

function aService(of: {
  readonly current: string
  readonly env: Readonly<Record<string, string>>
}): Service {
  let running: { readonly child: ChildProcess; readonly ended: Promise<void> } | undefined
  let isEndAwaited = false
  const stop = async () => {
    running?.child.kill('SIGTERM')
    await running?.ended
    running = undefined
  }
  return {
    stop,
    pid: () => running?.child.pid,
    isOver: () => running?.child.exitCode !== null,
    isFirstToEnd(does) {
      isEndAwaited = does
    },
    async start() {
      await stop()
      const program = join(of.current, 'apps/server/dist/cho40.js')
      const child = spawn(join(of.current, 'bin/node'), [program, 'serve'], {
        stdio: 'ignore',
        cwd: '/',
        env: of.env,
      })
      const ended = new Promise<void>((resolve) => {
        child.on('close', () => resolve())
      })
      running = { child, ended }
      if (isEndAwaited) await ended
      isEndAwaited = false
    },
  }
}

/** Lays a `systemctl` into a folder that asks this process. */
async function answerSystemctl(bin: string, service: Service): Promise<() => Promise<void>> {
  const server = createServer((request, response) => {
    const [, verb] = (request.url ?? '').split('/')
    const work =
      verb === 'stop' ? service.stop() : verb === 'daemon-reload' ? undefined : service.start()
    void Promise.resolve(work).then(() => response.end())
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const ask = `fetch('http://127.0.0.1:${port}/' + process.argv[1], { method: 'POST' })`
  const program = join(bin, 'systemctl')
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' --eval "await ${ask}" "$@"\n`)
  chmodSync(program, 0o755)
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve())
    })
}

async function answering(url: string, service: Service): Promise<void> {
  for (;;) {
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined)
    if (answer?.ok) return
    if (service.isOver()) throw new Error('the built server ended by itself')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => {
    probe.listen(0, '127.0.0.1', resolve)
  })
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => {
    probe.close(resolve)
  })
  return port
}
