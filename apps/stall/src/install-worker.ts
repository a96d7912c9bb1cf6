/** What Trusted Types ask for where a script's address is text; not in every browser, nor in its types. */
type TrustedTypes = {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string }
}

/** Lets the till start without a network from now on. A browser that refuses only loses that. */
export async function installWorker(address: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  const policy = trustedTypes?.createPolicy('cho40-worker', { createScriptURL: (url) => url })
  try {
    await navigator.serviceWorker.register(policy?.createScriptURL(address) ?? address)
  } catch {
    // Private windows and old webviews have no workers; selling needs none.
  }
}
