let lock: Promise<WakeLockSentinel> | undefined

/** Keeps the screen lit while a customer scans; a phone that cannot simply dims. */
export function keepScreenAwake(awake: boolean): void {
  if (!('wakeLock' in navigator)) return
  if (awake) lock ??= navigator.wakeLock.request('screen')
  else if (lock !== undefined) {
    void lock.then((held) => held.release()).catch(() => undefined)
    lock = undefined
  }
  lock?.catch(() => {
    lock = undefined
  })
}
