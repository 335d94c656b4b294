/** One session as cells of a table. Of an address only the network is shown: enough to see that it is another one. */
import type { SessionView } from "../ports/clerk.ts";
import { code, quote } from "./text.ts";

export function sessionCells({
	startedAt,
	lastActiveAt,
	device,
	city,
	country,
	ipAddress,
	impersonated,
}: SessionView): string[] {
	const place = [city, country].filter((part) => part !== null).join(", ");
	return [
		day(startedAt),
		day(lastActiveAt),
		`${device === null ? "not known" : quote(device, 60)}${impersonated ? ", **impersonated by somebody of your team**" : ""}`,
		place === "" ? "not known" : quote(place, 60),
		ipAddress === null ? "not known" : code(maskIp(ipAddress), 60),
	];
}

function day(instant: string | null): string {
	return instant === null ? "not known" : `${instant.slice(0, 10)} ${instant.slice(11, 16)}`;
}

/** `203.0.113.7` becomes `203.0.113.…`, `2001:db8:1:2::3` becomes `2001:db8:1:…`: the network, not the device. */
export function maskIp(address: string): string {
	if (/^\d+(\.\d+){3}$/.test(address)) return address.replace(/\d+$/, "…");
	const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address)?.[1];
	if (mapped) return maskIp(mapped);
	// Up to where zeros are left out: what stands behind that is the device's own part.
	const network = /^(?:[0-9a-f]{1,4}:){1,3}/i.exec(address)?.[0];
	return network !== undefined && /^[0-9a-f:.]+$/i.test(address) ? `${network}…` : "…";
}
