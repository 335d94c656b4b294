import { run } from "../dist/index.js";
await run("close-the-loop", import.meta.url);
