"""A Windows Job object: what is in it dies with the last handle to it, so with this program, however that ends."""

from __future__ import annotations

import sys

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    from canto_beats.engines.process.deaths import KILL_EXIT_CODE

    _KILL_ON_JOB_CLOSE = 0x2000
    _EXTENDED_LIMIT_INFORMATION = 9
    _TERMINATE_AND_SET_QUOTA = 0x0001 | 0x0100

    class _BasicLimits(ctypes.Structure):
        _fields_ = (
            ("PerProcessUserTimeLimit", wintypes.LARGE_INTEGER),
            ("PerJobUserTimeLimit", wintypes.LARGE_INTEGER),
            ("LimitFlags", wintypes.DWORD),
            ("MinimumWorkingSetSize", ctypes.c_size_t),
            ("MaximumWorkingSetSize", ctypes.c_size_t),
            ("ActiveProcessLimit", wintypes.DWORD),
            ("Affinity", ctypes.c_size_t),
            ("PriorityClass", wintypes.DWORD),
            ("SchedulingClass", wintypes.DWORD),
        )

    class _ExtendedLimits(ctypes.Structure):
        _fields_ = (
            ("BasicLimitInformation", _BasicLimits),
            ("IoInfo", ctypes.c_ulonglong * 6),
            ("ProcessMemoryLimit", ctypes.c_size_t),
            ("JobMemoryLimit", ctypes.c_size_t),
            ("PeakProcessMemoryUsed", ctypes.c_size_t),
            ("PeakJobMemoryUsed", ctypes.c_size_t),
        )

    def _kernel32() -> ctypes.WinDLL:
        library = ctypes.WinDLL("kernel32", use_last_error=True)
        library.CreateJobObjectW.restype = wintypes.HANDLE
        library.CreateJobObjectW.argtypes = (wintypes.LPVOID, wintypes.LPCWSTR)
        library.SetInformationJobObject.argtypes = (wintypes.HANDLE, ctypes.c_int, wintypes.LPVOID, wintypes.DWORD)
        library.OpenProcess.restype = wintypes.HANDLE
        library.OpenProcess.argtypes = (wintypes.DWORD, wintypes.BOOL, wintypes.DWORD)
        library.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
        library.TerminateJobObject.argtypes = (wintypes.HANDLE, wintypes.UINT)
        library.CloseHandle.argtypes = (wintypes.HANDLE,)
        return library

    class Job:
        def __init__(self, pid: int) -> None:
            """Put a running process into a new job. Raises `OSError` where that is not allowed."""
            self._kernel32 = _kernel32()
            self._handle = self._kernel32.CreateJobObjectW(None, None)
            limits = _ExtendedLimits()
            limits.BasicLimitInformation.LimitFlags = _KILL_ON_JOB_CLOSE
            size = ctypes.sizeof(limits)
            self._check(
                self._handle
                and self._kernel32.SetInformationJobObject(
                    self._handle, _EXTENDED_LIMIT_INFORMATION, ctypes.byref(limits), size
                )
            )
            process = self._kernel32.OpenProcess(_TERMINATE_AND_SET_QUOTA, False, pid)  # noqa: FBT003 - not ours
            self._check(process and self._kernel32.AssignProcessToJobObject(self._handle, process))
            self._kernel32.CloseHandle(process)

        def kill(self) -> None:
            self._kernel32.TerminateJobObject(self._handle, KILL_EXIT_CODE)

        def close(self) -> None:
            self._kernel32.CloseHandle(self._handle)

        def _check(self, succeeded: object) -> None:
            if not succeeded:
                raise ctypes.WinError(ctypes.get_last_error())
