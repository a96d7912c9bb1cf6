/** Only what reads; the writers beside it would double the file. */
export { readStatement } from '@cho40/reconcile/statement'
