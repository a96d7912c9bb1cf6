export { type ArchiveProblem, exportDatabase, importDatabase } from './archive.ts'
export { auditTrail } from './audit-trail/audit-trail.ts'
export { type CoreOptions, createCore, within } from './create-core.ts'
export { type Erasure, eraseSubject } from './erase-subject.ts'
export { type Move, type MoveProblem, type MoveReport, moveDatabase } from './move.ts'
export { beginNextLife, CODES_PASSED_OVER, restoresOf } from './restored.ts'
export { copyDatabase, damageOf } from './store/backup.ts'
export type { Dialect } from './store/columns.ts'
export { type ChainHead, type CopyBeside, copyBeside } from './store/copy-beside.ts'
export { mirrorQueue, serverConnections } from './store/database-facts.ts'
export type { Db } from './store/db.ts'
export type { ClockDep, Deps, IdsDep, Reading, Tx } from './store/deps.ts'
export { answeredOnce, forgetOldAnswers } from './store/kept-answer.ts'
export {
  dropLeases,
  fenced,
  type Lease,
  LeaseLost,
  type LeaseWish,
  liveLeases,
  takeLease,
} from './store/lease.ts'
export {
  type ListenConnection,
  type Listening,
  type ListenOptions,
  listenForEvents,
} from './store/listen.ts'
export { migrate } from './store/migrate.ts'
export { type Mirror, openMirror } from './store/mirror.ts'
export {
  type Lineage,
  lineageOf,
  setLineage,
  stopCapture,
} from './store/mirror-capture.ts'
export type { MirrorProblem } from './store/mirror-place.ts'
export { once } from './store/once.ts'
export { postgresDb, postgresTypes } from './store/postgres.ts'
export {
  type RestoredMirror,
  type RestoreMirrorProblem,
  type RestoreTo,
  restoreMirror,
} from './store/restore-mirror.ts'
export { hasReader, prepareReader, type Reach, withinReach } from './store/row-security.ts'
export { proveSecret } from './store/secret-mark.ts'
export { sqliteDb } from './store/sqlite.ts'
export { transact } from './store/transact.ts'
export type { Job, Writer } from './store/writer.ts'
export { exportSubject, findSubject, type Subject } from './subject-data.ts'
export type { CoreTables } from './tables.ts'
export { INVARIANTS, type VerifyProgress, verify } from './verify.ts'
