export const id = 637;
export const ids = [637];
export const modules = {

/***/ 7637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   plainTextAt: () => (/* binding */ plainTextAt)
/* harmony export */ });
/* harmony import */ var mdast_util_from_markdown__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3825);

const inert = new Set([
    "code",
    "inlineCode",
    "blockquote",
    "html",
    "link",
    "linkReference",
    "image",
    "imageReference",
    "definition",
]);
/** For a text with `\n` line ends: a function that tells whether the character at an offset is plain text. */
function plainTextAt(markdown) {
    const root = (0,mdast_util_from_markdown__WEBPACK_IMPORTED_MODULE_0__/* .fromMarkdown */ .Y)(markdown);
    return (offset) => isPlain(root, offset);
}
function isPlain(node, offset) {
    if (inert.has(node.type))
        return false;
    if (node.type === "text")
        return true;
    const child = "children" in node ? node.children.find((inner) => covers(inner, offset)) : undefined;
    return child !== undefined && isPlain(child, offset);
}
function covers({ position }, offset) {
    const start = position?.start.offset ?? Number.POSITIVE_INFINITY;
    return start <= offset && offset < (position?.end.offset ?? 0);
}


/***/ })

};
