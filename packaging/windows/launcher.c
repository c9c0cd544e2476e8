/* Samsyn.exe and samsyn-console.exe: run program.py with the Python that lies beside them.

   Compiled twice, as a program with a window and as one for the console (WINDOW tells which). Python is loaded by its
   full path, so that no other program's DLL is taken for it wherever Samsyn is started from. */

#include <stdlib.h>
#include <wchar.h>
#include <windows.h>

#define LONGEST 32768 /* the longest path that Windows has */

typedef int (*python_main)(int, wchar_t **);

static int broken(void)
{
    MessageBoxW(NULL,
                L"Samsyn kan inte starta: programmets filer är inte hela.\n\n"
                L"Era svar ligger i en annan mapp och är inte berörda.\n\n"
                L"Packa upp eller installera Samsyn igen.",
                L"Samsyn", MB_ICONERROR);
    return 2;
}

static int run(int count, wchar_t **given)
{
    static wchar_t library[LONGEST], script[LONGEST];
    DWORD length = GetModuleFileNameW(NULL, library, LONGEST);
    wchar_t *end = wcsrchr(library, L'\\');
    if (length == 0 || length == LONGEST || end == NULL || end - library > LONGEST - 32)
        return broken();
    end[1] = 0;
    wcscpy(script, library);
    wcscat(script, L"program.py");
    wcscat(library, PYTHON_DLL);

    HMODULE python = LoadLibraryExW(library, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    python_main start = python ? (python_main)(void *)GetProcAddress(python, "Py_Main") : NULL;
    /* UTF-8 wherever text is read or written: without it, words for another program come in this computer's own code. */
    wchar_t *before[] = {given[0], L"-X", L"utf8", script};
    const int ours = sizeof before / sizeof *before;
    wchar_t **arguments = calloc((size_t)(ours + count), sizeof *arguments);
    if (start == NULL || arguments == NULL)
        return broken();
    for (int i = 0; i < ours; i++)
        arguments[i] = before[i];
    for (int i = 1; i < count; i++)
        arguments[ours + i - 1] = given[i];
    return start(ours + count - 1, arguments);
}

#ifdef WINDOW
#include <shellapi.h>

int WINAPI wWinMain(HINSTANCE instance, HINSTANCE before, PWSTR line, int show)
{
    (void)instance, (void)before, (void)line, (void)show;
    int count;
    wchar_t **arguments = CommandLineToArgvW(GetCommandLineW(), &count);
    return arguments ? run(count, arguments) : broken();
}
#else
int wmain(int count, wchar_t **arguments)
{
    return run(count, arguments);
}
#endif
