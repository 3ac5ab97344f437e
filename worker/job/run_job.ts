/**
 * The program of a job that runs from its sources. It does what `main.ts job` does, and names nothing but jobs: Deno reads
 * every module that a program names before it runs the first, and that of the whole program is memory in each job.
 */
import { jobMain } from "./job_main.ts";

if (import.meta.main) Deno.exit(await jobMain(Deno.args.slice(1)));
