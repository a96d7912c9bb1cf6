// What a page around the elements hears; it stands before them, so that nothing is missed.
globalThis.heard = []
globalThis.violations = []
for (const name of ['paid', 'short', 'over', 'expired', 'cancelled', 'error', 'shown']) {
  document.addEventListener(`cho40-${name}`, ({ type, detail }) => heard.push([type, detail]))
}
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  violations.push(`${violatedDirective} ${blockedURI}`),
)
