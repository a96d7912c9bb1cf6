import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { operatingRefusal } from './operating-refusal.ts'

const DATA = '/var/lib/cho40'

test.each([
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the quota of the disk is used up'],
  ['EFBIG', 'too large'],
])('a copy that finds no room (%s) names where it was to go, not what was copied', (code, why) => {
  // As copyFile of Node.js tells it.
  const failed = Object.assign(new Error(`${code}: copyfile`), {
    code,
    syscall: 'copyfile',
    path: '/mnt/usb/backup.db',
    dest: `${DATA}/cho40.db.restoring`,
  })
  const said = operatingRefusal(failed, { dataDir: DATA })
  expect(said?.en).toContain(`The data folder "${DATA}" cannot be used (${why}, ${code})`)
  expect(said?.en).not.toContain('/mnt/usb')
})

test('a copy whose source cannot be read names the source', () => {
  const failed = Object.assign(new Error('EACCES: copyfile'), {
    code: 'EACCES',
    path: '/mnt/usb/backup.db',
    dest: `${DATA}/cho40.db.restoring`,
  })
  expect(operatingRefusal(failed, { dataDir: DATA })?.en).toContain('"/mnt/usb/backup.db"')
})

test.each(['SQLITE_IOERR_WRITE', 'SQLITE_IOERR_FSYNC', 'SQLITE_FULL'])(
  'a write that SQLite was refused (%s) is the disk’s fault and no defect',
  (code) => {
    const said = operatingRefusal(new Database.SqliteError('disk I/O error', code), {
      dataDir: DATA,
    })
    expect(said?.en).toContain(`The data folder "${DATA}" cannot be used`)
    expect(said?.en).toContain('the disk is full')
    expect(said?.vi).toContain('đầy')
  },
)
