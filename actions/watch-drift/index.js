import { run } from "../dist/index.js";
await run("watch-drift", import.meta.url);
