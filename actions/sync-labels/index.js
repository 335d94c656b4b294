import { run } from "../dist/index.js";
await run("sync-labels", import.meta.url);
