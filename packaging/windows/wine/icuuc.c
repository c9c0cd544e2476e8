/* For trying under wine 8 only: icuuc.dll is part of Windows 10 and missing there. Has what Qt6Core imports; every
   converter is "not available", which Qt takes for an answer. Goes into wine's own folder, never into the product. */

#define ANSWER __declspec(dllexport)
#define NOT_AVAILABLE 4
#define NOTHING(name) ANSWER void name(void) {}

ANSWER void *ucnv_open(const char *name, int *error)
{
    (void)name;
    if (error)
        *error = NOT_AVAILABLE;
    return 0;
}
ANSWER const char *ucnv_getName(void *converter, int *error)
{
    (void)converter;
    if (error)
        *error = NOT_AVAILABLE;
    return "";
}
ANSWER const char *ucnv_getStandardName(const char *name, const char *standard, int *error)
{
    (void)name, (void)standard;
    if (error)
        *error = NOT_AVAILABLE;
    return 0;
}
ANSWER signed char ucnv_getMaxCharSize(void *converter)
{
    (void)converter;
    return 1;
}
ANSWER int ucnv_toUCountPending(void *converter, int *error)
{
    (void)converter, (void)error;
    return 0;
}
ANSWER int ucnv_fromUCountPending(void *converter, int *error)
{
    (void)converter, (void)error;
    return 0;
}
ANSWER const char *ucnv_getAvailableName(int number)
{
    (void)number;
    return 0;
}
ANSWER int ucnv_countAvailable(void)
{
    return 0;
}
NOTHING(ucnv_close)
NOTHING(ucnv_reset)
NOTHING(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
NOTHING(UCNV_TO_U_CALLBACK_SUBSTITUTE)
NOTHING(ucnv_getToUCallBack)
NOTHING(ucnv_setToUCallBack)
NOTHING(ucnv_getFromUCallBack)
NOTHING(ucnv_setFromUCallBack)
NOTHING(ucnv_cbToUWriteUChars)
NOTHING(ucnv_cbFromUWriteUChars)
NOTHING(ucnv_toUnicode)
NOTHING(ucnv_fromUnicode)

int __stdcall DllMainCRTStartup(void *module, unsigned why, void *reserved)
{
    (void)module, (void)why, (void)reserved;
    return 1;
}
