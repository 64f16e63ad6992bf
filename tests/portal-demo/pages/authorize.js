"use strict";

const answer = document.body.dataset.answer;
const callback = `http://127.0.0.1:${document.body.dataset.port}`;
const field = document.getElementById("otp");
const buttons = document.querySelectorAll("button");
const state = document.getElementById("state");

function say(text, isBad = false) {
    state.textContent = text;
    state.classList.toggle("bad", isBad);
}

function busy(isBusy) {
    buttons.forEach(button => { button.disabled = isBusy; });
}

async function token() {
    const reply = await fetch("/demo/authorize", { method: "POST" });
    if (!reply.ok)
        throw new Error("the portal refused");
    return (await reply.json()).token;
}

/** Gives the application its answer; an empty one means Cancel. */
async function post(body) {
    const reply = answer === "otp"
        ? await fetch(`${callback}/v2/callbackWithOtp`, {
            method: "POST",
            headers: { "Content-Type": "application/json" },
            body,
        })
        : await fetch(`${callback}/`, { method: "POST", headers: { "Content-Type": "text/plain" }, body });
    if (!reply.ok)
        throw new Error(`the application answered ${reply.status}`);
}

async function authorize() {
    const value = await token();
    if (answer === "redirect") {
        location.href = `${callback}/?t=${encodeURIComponent(value)}`;
        return;
    }
    await post(answer === "otp" ? JSON.stringify({ token: value, otp: field.value }) : value);
    const success = new URL(location.href);
    success.searchParams.set("success", "true");
    location.href = success;
}

async function press(action, text) {
    busy(true);
    say(text);
    try {
        await action();
    } catch (error) {
        busy(false);
        say(`The application could not be reached: ${error.message}. Start again from there.`, true);
    }
}

document.getElementById("authorize").addEventListener("click", () => {
    if (answer === "otp" && !/^[0-9]{6}$/.test(field.value)) {
        say("Enter the six digits of your one-time code.", true);
        field.focus();
        return;
    }
    press(authorize, "Authorizing…");
});
document.getElementById("cancel").addEventListener("click", () => press(async () => {
    await post("");
    say("Cancelled. You can close this page.");
}, "Cancelling…"));
field.addEventListener("keydown", event => {
    if (event.key === "Enter")
        document.getElementById("authorize").click();
});

document.querySelector(".otp").hidden = answer !== "otp";
document.querySelectorAll("[data-admin=yes]").forEach(row => { row.hidden = false; });
if (answer === "otp")
    field.focus();
