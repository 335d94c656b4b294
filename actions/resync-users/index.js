import { run } from "../dist/index.js";
await run("resync-users", import.meta.url);
