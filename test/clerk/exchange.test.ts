// The one place where requests leave the machine: what comes back whole is an answer, whatever it says; nothing else is.
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { httpExchange } from "../../src/clerk/exchange.ts";

async function serve(listener: RequestListener): Promise<string> {
	const server = createServer(listener).listen(0, "127.0.0.1");
	await once(server, "listening");
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const question = { method: "GET", headers: {}, body: undefined, timeoutMilliseconds: 5_000 };

test("method, headers and body arrive, and the whole answer comes back", async () => {
	const url = await serve(async (request, response) => {
		let text = "";
		for await (const chunk of request) text += chunk;
		response.writeHead(418, { "x-seen": request.headers.authorization }).end(`${request.method} ${text}`);
	});
	const answer = await httpExchange({
		...question,
		url,
		method: "POST",
		headers: { authorization: "Bearer sk_test_example" },
		body: "{}",
	});
	expect(answer).toMatchObject({ status: 418, text: "POST {}" });
	expect(answer.headers.get("x-seen")).toBe("Bearer sk_test_example");
});

test("a redirect is no answer, and the key does not go where it points", async () => {
	let followed = false;
	const elsewhere = await serve((_, response) => {
		followed = true;
		response.end();
	});
	const url = await serve((_, response) => response.writeHead(302, { location: elsewhere }).end());
	await expect(httpExchange({ ...question, url })).rejects.toMatchObject({ service: "Clerk", reason: "unreachable" });
	expect(followed).toBe(false);
});

test.each<[string, RequestListener]>([
	["an answer that does not begin", () => {}],
	["a body that does not end", (_, response) => response.writeHead(200).write('{"id":')],
])("%s is a time-out", async (_, listener) => {
	const url = await serve(listener);
	await expect(httpExchange({ ...question, url, timeoutMilliseconds: 50 })).rejects.toMatchObject({
		reason: "timed-out",
	});
});

test("a body that goes on and on is cut off before it fills the memory, and is not readable", async () => {
	let sent = 0;
	let isClosed = false;
	const piece = Buffer.alloc(1024 * 1024, " ");
	const url = await serve((_, response) => {
		const send = () => {
			while (!isClosed && response.write(piece)) sent++;
		};
		response.on("close", () => {
			isClosed = true;
		});
		response.on("drain", send).writeHead(200);
		send();
	});
	await expect(httpExchange({ ...question, url })).rejects.toMatchObject({ reason: "unreadable", status: 200 });
	await expect.poll(() => isClosed).toBe(true);
	expect(sent).toBeLessThan(64);
});

test("a body of several pieces, cut within a letter, is put together", async () => {
	const url = await serve((_, response) => {
		const bytes = Buffer.from("\ufeffJosé 🌍");
		response.writeHead(200).write(bytes.subarray(0, 7), () => setTimeout(() => response.end(bytes.subarray(7)), 5));
	});
	expect((await httpExchange({ ...question, url })).text).toBe("José 🌍");
});

test("a body that breaks off is a broken connection", async () => {
	const url = await serve((_, response) => {
		response.writeHead(200, { "content-length": "100" });
		response.write("half", () => response.socket?.destroy());
	});
	await expect(httpExchange({ ...question, url })).rejects.toMatchObject({ reason: "unreachable" });
});

test("an address where nobody listens is unreachable, with the system's word for it", async () => {
	const server = createServer().listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, "close");
	await expect(httpExchange({ ...question, url: `http://127.0.0.1:${port}/` })).rejects.toMatchObject({
		reason: "unreachable",
		code: "ECONNREFUSED",
	});
});
