/* For trying under wine 8 only: its own mscms.dll lacks WcsCreateIccProfile, which Qt's Windows plugin imports. No
   screen has a colour profile here. Goes into wine's own folder, never into the product. */

#define ANSWER __declspec(dllexport)

ANSWER void *__stdcall OpenColorProfileW(void *profile, unsigned access, unsigned sharing, unsigned creation)
{
    (void)profile, (void)access, (void)sharing, (void)creation;
    return 0;
}
ANSWER int __stdcall CloseColorProfile(void *profile)
{
    (void)profile;
    return 1;
}
ANSWER void *__stdcall WcsCreateIccProfile(void *profile, unsigned options)
{
    (void)profile, (void)options;
    return 0;
}
ANSWER int __stdcall GetColorProfileFromHandle(void *profile, void *bytes, unsigned *size)
{
    (void)profile, (void)bytes, (void)size;
    return 0;
}

int __stdcall DllMainCRTStartup(void *module, unsigned why, void *reserved)
{
    (void)module, (void)why, (void)reserved;
    return 1;
}
