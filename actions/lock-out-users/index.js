import { run } from "../dist/index.js";
await run("lock-out-users", import.meta.url);
