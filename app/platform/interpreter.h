#pragma once

#include <QStringList>

/// What an interpreter (python, node, ruby, perl, a shell) was told to run, by its command line.
struct Interpreter
{
    QString script; ///< as it was written: relative, or absolute; "-m module" for python's modules
    bool isModule = false;

    /// Whether a program of that file name is one.
    static bool isOne(const QString &name);
    /// Whether a program of that file name is a shell.
    static bool isShell(const QString &name);
    /// Whether a program of that file name runs anything, in a way that is not looked into: java, the dynamic
    /// linker, tools in one file, and what starts other programs (make, xargs, systemd).
    static bool isOther(const QString &name);
    /// \a arguments: argv with the interpreter first. Empty script: code that is in no file (`-c`, stdin).
    static Interpreter of(const QString &name, const QStringList &arguments);
};
