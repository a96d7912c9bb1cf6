let lock: Promise<WakeLockSentinel | undefined> | undefined

/** Keeps the screen lit while a customer scans; a phone that cannot simply dims. */
export function keepScreenAwake(awake: boolean): void {
  if (!('wakeLock' in navigator)) return
  if (awake && !document.hidden) lock ??= take()
  else if (lock !== undefined) {
    void lock.then((held) => held?.release())
    lock = undefined
  }
}

/** The browser lets go by itself when the page is hidden; then it is asked for anew. */
async function take(): Promise<WakeLockSentinel | undefined> {
  try {
    const held = await navigator.wakeLock.request('screen')
    held.addEventListener('release', () => {
      lock = undefined
    })
    return held
  } catch {
    lock = undefined
    return undefined
  }
}
