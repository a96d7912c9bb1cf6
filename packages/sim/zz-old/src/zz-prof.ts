import { simulate } from './simulate.ts'
for (let s=500;s<520;s++) await simulate({seed:s,steps:1200})
