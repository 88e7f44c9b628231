import { getRequestConfig } from "next-intl/server";
import { en } from "./en.ts";
import { spoken } from "./spoken.ts";

export default getRequestConfig(async () => ({ ...spoken, messages: en }));
