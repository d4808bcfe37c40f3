import type { Command } from 'commander';
import type { Run } from './io';

/** Adds one command to the program; a command that fails throws a CliError with its exit code. */
export type AddCommand = (program: Command, run: Run) => void;
