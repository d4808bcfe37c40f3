// `npm start`: the whole product on this machine. The arguments go on to `fremdrift serve`.
process.argv.splice(2, 0, 'serve');
await import('./fremdrift.mjs');
