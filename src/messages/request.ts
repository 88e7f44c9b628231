import { getRequestConfig } from "next-intl/server";
import { spoken } from "#lib/spoken.ts";
import { en } from "./en.ts";

export default getRequestConfig(async () => ({ ...spoken, messages: en }));
