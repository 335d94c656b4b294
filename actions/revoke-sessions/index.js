import { run } from "../dist/index.js";
await run("revoke-sessions", import.meta.url);
