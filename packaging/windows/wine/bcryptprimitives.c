/* For trying under wine 8 only: bcryptprimitives.dll is part of Windows 8 and later, and missing there. Libraries written
   in Rust take their random numbers from it; here they get those of the older call. Goes into wine's own folder, never
   into the product. */

#include <windows.h>

BOOLEAN NTAPI SystemFunction036(void *bytes, ULONG count); /* RtlGenRandom */

__declspec(dllexport) BOOL WINAPI ProcessPrng(BYTE *bytes, SIZE_T count)
{
    return SystemFunction036(bytes, (ULONG)count);
}

BOOL WINAPI DllMainCRTStartup(HINSTANCE module, DWORD why, void *reserved)
{
    (void)module, (void)why, (void)reserved;
    return TRUE;
}
