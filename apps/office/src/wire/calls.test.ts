import type { AppRouter } from '@cho40/api'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import { expectTypeOf, test } from 'vitest'
import type { Mutations, Queries } from './calls.ts'

type Inputs = inferRouterInputs<AppRouter>
type Outputs = inferRouterOutputs<AppRouter>
type Calls = Queries & Mutations

type At<Table, Path> = Path extends `${infer Router}.${infer Name}`
  ? Router extends keyof Table
    ? Name extends keyof Table[Router]
      ? Table[Router][Name]
      : At<Table[Router], Name>
    : never
  : never

type Fits<Path extends keyof Calls> = [At<Outputs, Path>] extends [Calls[Path]['output']]
  ? [Calls[Path]['input']] extends [At<Inputs, Path>]
    ? never
    : Path
  : Path

test('every call of the desk sends and gets what the server says', () => {
  type Misfits = { [Path in keyof Calls]: Fits<Path> }[keyof Calls]
  expectTypeOf<Misfits>().toEqualTypeOf<never>()
})
