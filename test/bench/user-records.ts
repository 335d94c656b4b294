// Users of an instance of any size, made from their place in it: nothing is kept of them but what all have in common, so that a
// page of 500 costs less than a millisecond. Structure and length are those of users who signed up by e-mail and have a phone.

/** 2021-01-01T00:00:00Z */
export const firstCreatedAt = 1_609_459_200_000;

/** What stands before the number in every id, so that ids have Clerk's length and increase with it. */
const idBegin = "user_2benchmarkOfUsers";
const idDigits = 10;

export function userIdAt(index: number): string {
	return idBegin + String(index).padStart(idDigits, "0");
}

/** The place of the user with this id; undefined where there can be none. */
export function indexOfUser(id: string): number | undefined {
	const index = Number(id.slice(idBegin.length));
	return Number.isInteger(index) && userIdAt(index) === id ? index : undefined;
}

const firstNames = ["Robin", "Sparrow", "Wren", "Martin", "Jay", "Lark", "Merle", "Phoebe", "Dove", "Kestrel", "Teal"];
const lastNames = [
	"Ash",
	"Birch",
	"Cedar",
	"Elm",
	"Hazel",
	"Juniper",
	"Linden",
	"Maple",
	"Oak",
	"Rowan",
	"Sorrel",
	"Yew",
];
/** Users as far apart as this are alike but for their number and their instants. */
const kindCount = firstNames.length * lastNames.length;

/** What stands in a template for the number and the instants, each as long as that. */
const marks = { number: "#".repeat(idDigits), createdAt: "@".repeat(13), updatedAt: "%".repeat(13) };

type Template = { bytes: Buffer; places: Record<keyof typeof marks, readonly number[]> };

const templates: Template[] = Array.from({ length: kindCount }, (_, kind) => {
	const bytes = Buffer.from(`${userTemplate(kind)},`, "latin1");
	const places = (mark: string) =>
		[...bytes.toString("latin1").matchAll(new RegExp(mark, "g"))].map(({ index }) => index);
	return {
		bytes,
		places: { number: places(marks.number), createdAt: places(marks.createdAt), updatedAt: places(marks.updatedAt) },
	};
});

export type BornUser = { index: number; createdAt: number };

function updatedAtOf({ index, createdAt }: BornUser): number {
	return createdAt + (index % 1_000) * 60_000;
}

/** A list of users as it travels: JSON in ASCII. */
export function pageOfUsers(users: readonly BornUser[]): Buffer {
	if (users.length === 0) return Buffer.from("[]");
	const parts = users.map((user) => ({ user, template: templates[user.index % kindCount] as Template }));
	const page = Buffer.allocUnsafe(parts.reduce((length, { template }) => length + template.bytes.length, 1));
	page[0] = "[".charCodeAt(0);
	let at = 1;
	for (const { user, template } of parts) {
		const { bytes, places } = template;
		page.set(bytes, at);
		write(page, at, { places: places.number, value: user.index, digits: idDigits });
		write(page, at, { places: places.createdAt, value: user.createdAt, digits: 13 });
		write(page, at, { places: places.updatedAt, value: updatedAtOf(user), digits: 13 });
		at += bytes.length;
	}
	page[at - 1] = "]".charCodeAt(0);
	return page;
}

type Digits = { places: readonly number[]; value: number; digits: number };

function write(page: Buffer, from: number, { places, value, digits }: Digits): void {
	for (let digit = digits - 1, rest = value; digit >= 0; digit--) {
		const tenth = Math.floor(rest / 10);
		const code = 48 + rest - 10 * tenth;
		for (const place of places) page[from + place + digit] = code;
		rest = tenth;
	}
}

/** Every third user has a second address, which stands before the primary one, and every other an account elsewhere. */
function userTemplate(kind: number): string {
	const { number, createdAt, updatedAt } = marks;
	const id = idBegin + number;
	const first = firstNames[kind % firstNames.length] ?? "";
	const last = lastNames[kind % lastNames.length] ?? "";
	const email = `${first}.${number}@example.com`.toLowerCase();
	const other = kind % 3 === 0 ? `${addressTemplate(`idn_2secondAddressOf1${number}`, `${number}@example.org`)},` : "";
	const account =
		kind % 2 === 0
			? `{"object":"external_account","id":"eac_2accountOfTheUser${number}","provider":"oauth_google","identification_id":"idn_2accountOfTheUser${number}","provider_user_id":"1${number}","approved_scopes":"email","email_address":"${email}","first_name":"${first}","last_name":"${last}","image_url":null,"username":null,"public_metadata":{},"label":null,"created_at":${createdAt},"updated_at":${createdAt},"verification":{"object":"verification_oauth","status":"verified","strategy":"oauth_google","attempts":null,"expire_at":${createdAt}}}`
			: "";
	return `{"id":"${id}","object":"user","external_id":"customer-${number}","primary_email_address_id":"idn_2primaryAddressOf${number}","primary_phone_number_id":"idn_2numberOfThePhone${number}","primary_web3_wallet_id":null,"username":null,"first_name":"${first}","last_name":"${last}","image_url":"https://img.example.com/${id}","has_image":false,"public_metadata":{"plan":"team","seats":${kind % 50}},"private_metadata":{"customer":"cus_${number}"},"unsafe_metadata":{},"email_addresses":[${other}${addressTemplate(`idn_2primaryAddressOf${number}`, email)}],"phone_numbers":[{"id":"idn_2numberOfThePhone${number}","object":"phone_number","phone_number":"+155501${String(kind % 100).padStart(2, "0")}","reserved_for_second_factor":false,"default_second_factor":false,"reserved":false,"verification":{"object":"verification_otp","status":"verified","strategy":"phone_code","attempts":1,"expire_at":null},"linked_to":[],"backup_codes":null,"created_at":${createdAt},"updated_at":${createdAt}}],"web3_wallets":[],"passkeys":[],"password_enabled":true,"two_factor_enabled":false,"totp_enabled":false,"backup_code_enabled":false,"mfa_enabled_at":null,"mfa_disabled_at":null,"password_last_updated_at":${createdAt},"external_accounts":[${account}],"saml_accounts":[],"enterprise_accounts":[],"last_sign_in_at":${updatedAt},"banned":false,"locked":false,"lockout_expires_in_seconds":null,"verification_attempts_remaining":10,"updated_at":${updatedAt},"created_at":${createdAt},"delete_self_enabled":true,"create_organization_enabled":true,"last_active_at":null,"legal_accepted_at":null}`;
}

function addressTemplate(id: string, address: string): string {
	const { createdAt } = marks;
	return `{"id":"${id}","object":"email_address","email_address":"${address}","reserved":false,"verification":{"object":"verification_otp","status":"verified","strategy":"email_code","attempts":1,"expire_at":null},"linked_to":[],"matches_sso_connection":false,"created_at":${createdAt},"updated_at":${createdAt}}`;
}
