import Database from 'better-sqlite3'
const probe = new Database(':memory:')
const proto = Object.getPrototypeOf(probe.prepare('select 1'))
const times = new Map<string, number>()
for (const k of ['all', 'run']) { const real = proto[k]; proto[k] = function (...a: unknown[]) { const t = process.hrtime.bigint(); const r = real.apply(this, a); const d = Number(process.hrtime.bigint() - t); const s = this.source.slice(0, 60); times.set(s, (times.get(s) ?? 0) + d); return r } }
process.on('exit', () => { for (const [k, v] of [...times].sort((a, b) => b[1] - a[1]).slice(0, 16)) console.log((v / 1e6).toFixed(0).padStart(7), k.replaceAll('\n', ' ')) })
await import('./zz-import.ts')
