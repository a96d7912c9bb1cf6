import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'

// A thread of its own, started by checkpoint-aside.ts: puts the log back into the file when told. It
// waits for nobody and nobody for it; what is in use meanwhile stays in the log until the next time.
const file = new Database(String(workerData), { fileMustExist: true })
// The file is synced before the log may begin anew.
file.pragma('synchronous = 2')
parentPort?.on('message', (wish: unknown) => {
  if (wish === 'end') {
    file.close()
    parentPort?.close()
    return
  }
  file.pragma('wal_checkpoint(passive)')
  parentPort?.postMessage('done')
})
parentPort?.postMessage('ready')
