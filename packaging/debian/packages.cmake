# The Debian packages: names, dependencies, descriptions.
set(CPACK_GENERATOR DEB)
# Otherwise it stands before each package's own.
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "")
set(CPACK_PACKAGE_VENDOR "Duplo Tray contributors")
set(CPACK_PACKAGE_CONTACT "Duplo Tray contributors <duplo-tray@users.noreply.github.com>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL tray)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(version ${PROJECT_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE})

set(CPACK_DEBIAN_TRAY_PACKAGE_NAME duplo-tray)
set(CPACK_DEBIAN_TRAY_DESCRIPTION "just-in-time AWS access from DuploCloud portals
Signs in to a DuploCloud portal with one click on Authorize and gives AWS
access where it is needed: a tenant's console from the tray, credentials on
the clipboard, and profiles in the AWS config file that renew themselves.

An independent project, not made or endorsed by DuploCloud.")
# The plugins that draw the SVG icons and keep the activity log, and the library that QtKeychain reaches the Secret
# Service with, are loaded at run time, so that shlibdeps does not see them.
set(CPACK_DEBIAN_TRAY_PACKAGE_DEPENDS "libqt6svg6, libqt6sql6-sqlite, libsecret-1-0")
set(CPACK_DEBIAN_TRAY_PACKAGE_RECOMMENDS
    "duplo-tray-console, gnome-keyring | kwalletmanager | keepassxc, default-dbus-session-bus | dbus-session-bus, xdg-utils, qt6-wayland, qt6-translations-l10n")
set(CPACK_DEBIAN_TRAY_PACKAGE_SUGGESTS "awscli, duplo-tray-demo")
# dpkg keeps a changed autostart entry, and takes it away on purge.
file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/debian/conffiles "/etc/xdg/autostart/duplo-tray.desktop\n")
set(CPACK_DEBIAN_TRAY_PACKAGE_CONTROL_EXTRA ${CMAKE_CURRENT_BINARY_DIR}/debian/conffiles)

if(TARGET duplo-tray-console)
    list(APPEND CPACK_COMPONENTS_ALL console)
    set(CPACK_DEBIAN_CONSOLE_PACKAGE_NAME duplo-tray-console)
    set(CPACK_DEBIAN_CONSOLE_DESCRIPTION "isolated AWS console windows for Duplo Tray
Shows each AWS console session in a window of its own, with a browser profile
that is off the record: two sessions never meet, and nothing remains when a
window is closed.

Without it, Duplo Tray opens consoles in the web browser.")
    set(CPACK_DEBIAN_CONSOLE_PACKAGE_DEPENDS "duplo-tray (= ${version})")
    set(CPACK_DEBIAN_CONSOLE_PACKAGE_ENHANCES duplo-tray)
endif()

if(TARGET duplo-portal-demo)
    list(APPEND CPACK_COMPONENTS_ALL demo)
    set(CPACK_DEBIAN_DEMO_PACKAGE_NAME duplo-tray-demo)
    set(CPACK_DEBIAN_DEMO_DESCRIPTION "demo portal to try Duplo Tray with
A program that answers like a DuploCloud portal, on this machine only: with an
Authorize page, a dozen tenants, and enough of AWS for the AWS CLI to ask who
it is. For people without a portal, and for tests.")
    set(CPACK_DEBIAN_DEMO_PACKAGE_SUGGESTS "duplo-tray, awscli")
    set(CPACK_DEBIAN_DEMO_PACKAGE_ENHANCES duplo-tray)
endif()
include(CPack)
